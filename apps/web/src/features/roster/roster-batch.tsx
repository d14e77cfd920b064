import type { BatchDetail } from '@jiuyuan/contract-registration/roster'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

const POLL_MS = 1_000

const Faults = ({ batch: { id, faults, refused } }: { batch: BatchDetail }) => {
  const { t } = useTranslation()
  const rows = faults.map((fault, place) => ({ ...fault, id: `${fault.row}-${place}` }))
  return (
    <>
      <div className="ui-row ui-between">
        <h3>{t('roster.faults')}</h3>
        {refused > 0 && (
          <a href={`/api/registration/download/roster-errors?batchId=${id}`} download>
            {t('roster.download')}
          </a>
        )}
      </div>
      <ListTable
        label={t('roster.faults')}
        rows={rows}
        empty={t('roster.noFaults')}
        columns={[
          { title: t('roster.row'), render: ({ row }) => <Bdi>{row}</Bdi> },
          { title: t('roster.column'), render: ({ column }) => column || t('roster.wholeRow') },
          { title: t('roster.reason'), render: ({ reason }) => reason },
          { title: t('roster.fix'), render: ({ fix }) => fix },
        ]}
      />
    </>
  )
}

/** How far a batch has come, and what is wrong in which row and column. */
export const RosterBatch = ({ batchId }: { batchId: string }) => {
  const { t } = useTranslation()
  const { roster } = registration.useTRPC()
  const [fromRow, setFromRow] = useState(1)
  const query = useQuery(
    roster.batch.queryOptions(
      { batchId, fromRow },
      { refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : POLL_MS) },
    ),
  )
  return (
    <Loaded of={query}>
      {(batch) => {
        const { name, state, total, done, accepted, unchanged, refused, nextRow } = batch
        return (
          <Panel
            title={name}
            extra={<StatusTag tone={state === 'done' ? 'good' : 'busy'}>{t(`roster.states.${state}`)}</StatusTag>}
          >
            <Progress
              percent={total === 0 ? 100 : Math.floor((done / total) * 100)}
              aria-label={t('roster.progress')}
            />
            <p role="status">
              <Bdi>{t('roster.counts', { accepted, unchanged, refused, total })}</Bdi>
            </p>
            <Faults batch={batch} />
            <div className="ui-row">
              {fromRow > 1 && <Button onClick={() => setFromRow(1)}>{t('roster.firstFaults')}</Button>}
              {nextRow !== null && <Button onClick={() => setFromRow(nextRow)}>{t('roster.moreFaults')}</Button>}
            </div>
          </Panel>
        )
      }}
    </Loaded>
  )
}
