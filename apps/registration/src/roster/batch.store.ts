import { outgoing } from '@jiuyuan/contract-kit/event'
import { RosterImported, RosterUndone } from '@jiuyuan/contract-registration/events'
import { rosterLimits } from '@jiuyuan/contract-registration/roster'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster-refusals'
import type { Store } from '@jiuyuan/service-kit/store'
import { Batch, type BatchFact } from './batch.ts'

const DAY_MS = 24 * 3_600_000

const atWork: ReadonlySet<Batch['status']> = new Set(['checking', 'running', 'undoing'])
const waits: ReadonlySet<Batch['status']> = new Set(['sent', 'checked'])

/** At once while there is work; a file that nobody runs is dropped after some days. */
const dueAt = (state: Batch) => {
  if (state.status === 'none') return undefined
  const sentAt = new Date(state.startedAt)
  if (atWork.has(state.status)) return sentAt
  return waits.has(state.status) ? new Date(sentAt.getTime() + rosterLimits.waitingDays * DAY_MS) : undefined
}

export const batchStore: Store<Batch, BatchFact, RosterRefusal> = {
  table: 'roster_batch',
  state: Batch,
  division: (state) => (state.status === 'none' ? '' : state.division),
  dueAt,
  publish: (batchId, fact, state) => {
    if (state.status === 'none') return []
    if (fact.type === 'BatchUndone') {
      const { undone, kept, on } = fact
      return [outgoing(RosterUndone, { batchId, undone, kept, on })]
    }
    if (fact.type !== 'BatchFinished') return []
    const { accepted, refused } = fact.counts
    return [outgoing(RosterImported, { batchId, rows: state.total, accepted, refused, name: state.name })]
  },
}
