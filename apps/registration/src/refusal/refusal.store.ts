import { outgoing } from '@jiuyuan/contract-kit/event'
import { RefusalConfirmed } from '@jiuyuan/contract-registration/decision-events'
import type { AdjudicationRefusal } from '@jiuyuan/contract-registration/refusal-router'
import type { Store } from '@jiuyuan/service-kit/store'
import type { RefusalFact } from './refusal-acts.ts'
import { Refusal } from './refusal-state.ts'

export const refusalStore: Store<Refusal, RefusalFact, AdjudicationRefusal> = {
  table: 'refusal',
  state: Refusal,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none' ? {} : { person_id: state.personId, status: state.status, declined_on: state.on },
  publish: (refusalId, fact, state) => {
    if (fact.type !== 'RefusalConfirmed' || state.status === 'none') return []
    const { personId, offerId } = state
    return [outgoing(RefusalConfirmed, { refusalId, personId, on: fact.on, ...(offerId ? { offerId } : {}) })]
  },
}
