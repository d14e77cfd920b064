import { RunRoster, type BatchDetail } from '@jiuyuan/contract-registration/roster'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Steps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { RosterFaults, RosterWarnings } from './roster-faults.tsx'
import { RosterMapping } from './roster-mapping.tsx'
import { BatchTag } from './batch-tag.tsx'
import { KeptRows, UndoBatch } from './roster-undo.tsx'

const POLL_MS = 1_000
const moving: ReadonlySet<string | undefined> = new Set([undefined, 'checking', 'running', 'undoing'])

const stepOf: Readonly<Record<BatchDetail['state'], number>> = {
  sent: 1,
  checking: 2,
  checked: 2,
  running: 3,
  done: 4,
  undoing: 4,
  undone: 4,
  dropped: 4,
}

const BatchSteps = ({ at }: { at: number }) => {
  const { t } = useTranslation()
  const titles = [
    t('roster.steps.send'),
    t('roster.steps.map'),
    t('roster.steps.check'),
    t('roster.steps.run'),
    t('roster.steps.done'),
  ]
  return (
    <nav aria-label={t('roster.steps.title')}>
      <Steps size="small" current={at} items={titles.map((title) => ({ title }))} />
    </nav>
  )
}

/** What would come of the file, before anybody is registered. */
const Preview = ({ batch, remap }: { batch: BatchDetail; remap: () => void }) => {
  const { t } = useTranslation()
  const may = useMay()
  const { roster } = registration.useTRPC()
  const { id: batchId, waiting, unchanged, refused, total } = batch
  return (
    <>
      <p role="status">
        <Bdi>{t('roster.checkedCounts', { waiting, unchanged, refused, total })}</Bdi>
      </p>
      {may('roster:import') && waiting > 0 && (
        <CommandForm
          options={roster.run.mutationOptions()}
          schema={RunRoster}
          fixed={{ batchId }}
          submit={t('roster.run', { count: waiting })}
          hint={t('roster.runHint')}
          done={() => undefined}
        />
      )}
      {waiting === 0 && <p>{t('roster.nothingToRun')}</p>}
      {may('roster:import') && <Button onClick={remap}>{t('roster.map.again')}</Button>}
      <RosterWarnings batch={batch} />
    </>
  )
}

const Progressing = ({ batch: { state, total, done, accepted, unchanged, refused } }: { batch: BatchDetail }) => {
  const { t } = useTranslation()
  return (
    <>
      {state === 'running' && (
        <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} aria-label={t('roster.progress')} />
      )}
      <p role="status">
        <Bdi>{t('roster.counts', { accepted, unchanged, refused, total })}</Bdi>
      </p>
    </>
  )
}

interface Shown {
  readonly batch: BatchDetail
  readonly fromRow: number
  readonly show: (row: number) => void
}

/** The rows, what was wrong in them, and what can be done next. */
const Rows = ({ batch, fromRow, show, remap }: Shown & { remap: () => void }) => {
  const { t } = useTranslation()
  const { state, nextRow } = batch
  return (
    <>
      {state === 'checked' ? <Preview batch={batch} remap={remap} /> : <Progressing batch={batch} />}
      <RosterFaults batch={batch} />
      <div className="ui-row">
        {fromRow > 1 && <Button onClick={() => show(1)}>{t('roster.firstFaults')}</Button>}
        {nextRow !== null && <Button onClick={() => show(nextRow)}>{t('roster.moreFaults')}</Button>}
      </div>
      {state === 'done' && <UndoBatch batchId={batch.id} />}
    </>
  )
}

const BatchBody = (shown: Shown) => {
  const { batch } = shown
  const { t } = useTranslation()
  const may = useMay()
  const [remapping, setRemapping] = useState(false)
  switch (batch.state) {
    case 'dropped':
      return null
    case 'checking':
      return <p role="status">{t('roster.checking', { total: batch.total })}</p>
    case 'undoing':
    case 'undone':
      return <KeptRows batch={batch} />
    case 'sent':
      return may('roster:import') && <RosterMapping batch={batch} done={() => setRemapping(false)} />
    default:
      return remapping && batch.state === 'checked' ? (
        <RosterMapping batch={batch} done={() => setRemapping(false)} />
      ) : (
        <Rows {...shown} remap={() => setRemapping(true)} />
      )
  }
}

/** One import from the file to the result: told columns, a look at every row, the run, and the way back. */
export const RosterBatch = ({ batchId }: { batchId: string }) => {
  const { roster } = registration.useTRPC()
  const [fromRow, setFromRow] = useState(1)
  const query = useQuery(
    roster.batch.queryOptions(
      { batchId, fromRow },
      { refetchInterval: ({ state }) => (moving.has(state.data?.state) ? POLL_MS : false) },
    ),
  )
  return (
    <Loaded of={query}>
      {(batch) => (
        <Panel title={batch.name} extra={<BatchTag state={batch.state} />}>
          <BatchSteps at={stepOf[batch.state]} />
          <BatchBody batch={batch} fromRow={fromRow} show={setFromRow} />
        </Panel>
      )}
    </Loaded>
  )
}
