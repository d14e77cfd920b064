import type { ClaimView } from '@jiuyuan/contract-subsidy/claim'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { subsidy } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useMay } from '../../app/session.tsx'
import { wordOf } from '../../app/words.ts'
import { Yuan } from '../../app/yuan.tsx'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimTag } from './claim-list-page.tsx'

/** Of the values of a calculation, those that are no amounts. */
const days = new Set(['attended', 'required'])
const hasFile = new Set<ClaimView['status']>(['paying', 'paid', 'pay-failed'])

const PaymentFile = ({ claim: { id, status } }: { claim: ClaimView }) => {
  const { t } = useTranslation()
  const may = useMay()
  if (!may('claim:pay') || !hasFile.has(status)) return null
  return (
    <a href={`/api/subsidy/download/payment-file?claimId=${id}`} download>
      {t('subsidy.file')}
    </a>
  )
}

const Lines = ({ claim }: { claim: ClaimView }) => {
  const { t } = useTranslation()
  const values = t('subsidy.values', { returnObjects: true })
  const rows = claim.lines.map((line) => ({ ...line, id: `${line.personId}${line.month}` }))
  return (
    <Panel title={t('subsidy.lines')}>
      <ListTable
        label={t('subsidy.lines')}
        rows={rows}
        empty={t('list.none')}
        columns={[
          { title: t('subsidy.person'), render: ({ personId }) => <PersonLink personId={personId} /> },
          { title: t('subsidy.month'), render: ({ month }) => <Bdi>{month}</Bdi> },
          { title: t('subsidy.rule'), render: () => t(`subsidy.rules.${claim.kind}`) },
          {
            title: t('subsidy.inputs'),
            render: ({ inputs }) => (
              <ul className="app-plain">
                {Object.entries(inputs).map(([name, value]) => (
                  <li key={name}>
                    {wordOf(values, name)}:{days.has(name) ? <Bdi>{value}</Bdi> : <Yuan amount={value} />}
                  </li>
                ))}
              </ul>
            ),
          },
          { title: t('subsidy.source'), render: ({ source }) => source },
          { title: t('subsidy.amount'), render: ({ amount }) => <Yuan amount={amount} /> },
        ]}
      />
    </Panel>
  )
}

const ClaimFile = ({ claim }: { claim: ClaimView }) => {
  const { t } = useTranslation()
  const { kind, quarter, total, noticeUntil, paidOn, reason, status } = claim
  return (
    <>
      <Panel title={t(`subsidy.kinds.${kind}`)} extra={<ClaimTag status={status} />}>
        <Facts
          facts={[
            { label: t('subsidy.quarter'), value: <Bdi code>{quarter}</Bdi> },
            { label: t('subsidy.total'), value: <Yuan amount={total} /> },
            { label: t('subsidy.noticeUntil'), value: noticeUntil && <Bdi>{noticeUntil}</Bdi> },
            { label: t('subsidy.paidOn'), value: paidOn && <Bdi>{paidOn}</Bdi> },
            ...(reason ? [{ label: t('subsidy.reason'), value: reason }] : []),
          ]}
        />
        <PaymentFile claim={claim} />
      </Panel>
      <Panel title={t('person.sections.next')}>
        <ClaimActs claimId={claim.id} />
      </Panel>
      <Lines claim={claim} />
    </>
  )
}

/** One claim: its calculation line by line, and what comes next. */
export const ClaimPage = ({ claimId }: { claimId: string }) => {
  const { t } = useTranslation()
  const { claim } = subsidy.useTRPC()
  return (
    <Page title={t('subsidy.title')}>
      <Loaded of={useQuery(claim.get.queryOptions({ claimId }))}>{(found) => <ClaimFile claim={found} />}</Loaded>
    </Page>
  )
}
