import { outgoing } from '@jiuyuan/contract-kit/event'
import { RosterImported } from '@jiuyuan/contract-registration/events'
import type { Store } from '@jiuyuan/service-kit/store'
import { Batch, type BatchFact } from './batch.ts'

export const batchStore: Store<Batch, BatchFact, never> = {
  table: 'roster_batch',
  state: Batch,
  division: (state) => (state.status === 'none' ? '' : state.division),
  dueAt: (state) => (state.status === 'running' ? new Date(state.startedAt) : undefined),
  publish: (batchId, fact, state) => {
    if (fact.type !== 'BatchFinished' || state.status !== 'done') return []
    const { accepted, refused } = fact.counts
    return [outgoing(RosterImported, { batchId, rows: state.total, accepted, refused, name: state.name })]
  },
}
