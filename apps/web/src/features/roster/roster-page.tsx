import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { BatchTag } from './batch-tag.tsx'
import { RosterBatch } from './roster-batch.tsx'
import { SendRoster } from './send-roster.tsx'

const Batches = () => {
  const { t } = useTranslation()
  const { roster } = registration.useTRPC()
  return (
    <Panel title={t('roster.batches')}>
      <Loaded of={useQuery(roster.batches.queryOptions())}>
        {(rows) => (
          <ListTable
            label={t('roster.batches')}
            rows={rows}
            empty={t('roster.empty')}
            columns={[
              {
                title: t('roster.file'),
                render: ({ id, name }) => (
                  <Link to="/roster" search={{ batch: id }}>
                    <Bdi>{name}</Bdi>
                  </Link>
                ),
              },
              { title: t('list.community'), render: ({ divisionName }) => divisionName },
              { title: t('roster.startedAt'), render: ({ startedAt }) => <Instant at={startedAt} /> },
              { title: t('roster.startedBy'), render: ({ startedBy }) => <Bdi>{startedBy}</Bdi> },
              {
                title: t('list.status'),
                render: ({ state, accepted, unchanged, refused, total }) => (
                  <>
                    <BatchTag state={state} /> <Bdi>{t('roster.counts', { accepted, unchanged, refused, total })}</Bdi>
                  </>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** A community's roster: sent as a file, worked through row by row, with what must be mended. */
export const RosterPage = ({ batch }: { batch: string | undefined }) => {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  return (
    <Page title={t('roster.title')}>
      {may('roster:import') && (
        <SendRoster onSent={(batchId) => void navigate({ to: '/roster', search: { batch: batchId } })} />
      )}
      {batch && <RosterBatch key={batch} batchId={batch} />}
      <Batches />
    </Page>
  )
}
