import { ClaimStatus } from '@jiuyuan/contract-subsidy/claim'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Choice } from '@jiuyuan/ui/choice'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { subsidy } from '../../app/api.tsx'
import { choicesOf } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { Yuan } from '../../app/yuan.tsx'

export type Status = z.output<typeof ClaimStatus>

const toneOf = (status: Status): Tone => {
  if (status === 'paid') return 'good'
  if (status === 'rejected' || status === 'pay-failed') return 'bad'
  return status === 'withdrawn' ? 'plain' : 'busy'
}

export const ClaimTag = ({ status }: { status: Status }) => {
  const { t } = useTranslation()
  return <StatusTag tone={toneOf(status)}>{t(`subsidy.statuses.${status}`)}</StatusTag>
}

/** Claims: an employer's own, or those of the office's area. */
export const ClaimListPage = ({ status }: { status: Status | undefined }) => {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const { claim } = subsidy.useTRPC()
  const query = useQuery(claim.list.queryOptions(status ? { status } : {}))
  return (
    <Page
      title={t('subsidy.title')}
      extra={may('claim:submit') && <Link to="/claims/new">{t('subsidy.submit.open')}</Link>}
    >
      <label className="app-label">
        {t('list.status')}
        <Choice
          value={status}
          choices={choicesOf(t('subsidy.statuses', { returnObjects: true }))}
          onChange={({ target }) =>
            void navigate({ to: '/claims', search: { status: ClaimStatus.safeParse(target.value).data } })
          }
        />
      </label>
      <Loaded of={query}>
        {(rows) => (
          <ListTable
            label={t('subsidy.title')}
            rows={rows}
            empty={t('subsidy.empty')}
            columns={[
              {
                title: t('subsidy.quarter'),
                render: ({ id, quarter }) => (
                  <Link to="/claims/$claimId" params={{ claimId: id }}>
                    <Bdi code>{quarter}</Bdi>
                  </Link>
                ),
              },
              { title: t('subsidy.kind'), render: ({ kind }) => t(`subsidy.kinds.${kind}`) },
              { title: t('subsidy.total'), render: ({ total }) => <Yuan amount={total} /> },
              { title: t('list.status'), render: (row) => <ClaimTag status={row.status} /> },
              { title: t('subsidy.noticeUntil'), render: ({ noticeUntil }) => <Bdi>{noticeUntil ?? '—'}</Bdi> },
              { title: t('subsidy.paidOn'), render: ({ paidOn }) => <Bdi>{paidOn ?? '—'}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
