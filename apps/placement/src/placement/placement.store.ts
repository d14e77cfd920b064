import * as events from '@jiuyuan/contract-placement/events'
import type { PlacementRefusal } from '@jiuyuan/contract-placement/offer'
import { outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Placement, type PlacementFact } from './placement.ts'

export const placementStore: Store<Placement, PlacementFact, PlacementRefusal> = {
  table: 'placement',
  state: Placement,
  division: (state) => (state.status === 'none' ? '' : state.division),
  employer: (state) => (state.status === 'none' ? undefined : state.employerId),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          person_id: state.personId,
          employer_id: state.employerId,
          post_id: state.postId,
          offer_id: state.offerId,
          status: state.status,
          seat: state.status === 'in-post' ? state.seat : null,
        },
  publish: (placementId, fact, state) => {
    if (state.status === 'none') return []
    const { postId, employerId, personId, householdId, at, from, until, monthlyWage, postDivision } = state
    const ids = { placementId, postId, employerId, personId, ...(householdId ? { householdId } : {}) }
    return fact.type === 'PlacementStarted'
      ? [
          outgoing(events.PlacementStarted, {
            ...ids,
            at,
            startedOn: from,
            contractUntil: until,
            monthlyWage,
            postDivision,
          }),
        ]
      : [outgoing(events.PlacementEnded, { ...ids, endedOn: fact.on, reason: fact.reason })]
  },
  conflicts: {
    placement_one_in_post_per_person: () => Promise.resolve(refuse('already-placed')),
    placement_offer_id_key: () => Promise.resolve(refuse('placement-exists')),
  },
}
