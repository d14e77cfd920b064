import { PairStatus } from '@jiuyuan/contract-registration/duplicate'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Link, useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'

/** Entries that may be one person, by where they stand; those that wait for an officer first. */
export const DuplicateListPage = ({ status }: { status: z.output<typeof PairStatus> }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { duplicate } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(duplicate.queue.queryKey({ status }), (at) =>
    client.duplicate.queue.query({ status, ...at }),
  )
  return (
    <Page title={t('duplicate.title')}>
      <p className="ui-quiet">{t('duplicate.hint')}</p>
      <Radio.Group
        aria-label={t('list.status')}
        value={status}
        optionType="button"
        options={PairStatus.options.map((value) => ({ value, label: t(`duplicate.statuses.${value}`) }))}
        onChange={({ target }) => void navigate({ to: '/duplicates', search: { status: target.value } })}
      />
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('duplicate.title')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('duplicate.empty')}
            more={more}
            columns={[
              {
                title: t('duplicate.first'),
                render: ({ id, first }) => (
                  <Link to="/duplicates/$pairId" params={{ pairId: id }}>
                    <Bdi>{first.name}</Bdi>
                  </Link>
                ),
              },
              { title: t('list.identity'), render: ({ first }) => <Bdi code>{first.identityMasked}</Bdi> },
              { title: t('list.community'), render: ({ first }) => first.divisionName },
              { title: t('duplicate.second'), render: ({ second }) => <Bdi>{second.name}</Bdi> },
              { title: t('list.identity'), render: ({ second }) => <Bdi code>{second.identityMasked}</Bdi> },
              { title: t('list.community'), render: ({ second }) => second.divisionName },
              {
                title: t('duplicate.because'),
                render: ({ grounds }) => grounds.map((ground) => t(`duplicate.grounds.${ground}`)).join('、'),
              },
              { title: t('duplicate.foundOn'), render: ({ foundOn }) => <Bdi>{foundOn}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
