import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import type { DuplicateRefusal } from '@jiuyuan/contract-registration/duplicate-refusals'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import type { Store } from '@jiuyuan/service-kit/store'
import type { PairFact } from './pair-acts.ts'
import { Pair } from './pair-state.ts'

const publish = (pairId: string, fact: PairFact): Outgoing[] => {
  if (fact.type === 'MergeUndone') return [outgoing(merging.MergeUndone, { ...fact, pairId })]
  if (fact.type !== 'MergeConfirmed') return []
  const { plan, ...ids } = fact
  const { take, certificateOf, cardOf } = plan
  const keeps = { ...(certificateOf ? { certificateOf } : {}), ...(cardOf ? { cardOf } : {}) }
  return [outgoing(merging.MergeConfirmed, { ...ids, pairId, take, ...keeps })]
}

export const pairStore: Store<Pair, PairFact, DuplicateRefusal> = {
  table: 'duplicate_pair',
  state: Pair,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none' ? {} : { first_id: state.first, second_id: state.second, status: state.status },
  publish,
}
