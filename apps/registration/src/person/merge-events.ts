import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import type { MergeFact } from './merge-acts.ts'

/** What the others are told when somebody changes household, or when two entries become one and two again. */
export const mergeEvents = (fact: MergeFact, ids: { personId: string; householdId: string }): Outgoing[] => {
  const { personId, householdId: toHouseholdId } = ids
  switch (fact.type) {
    case 'HouseholdChanged':
      return [outgoing(events.HouseholdMemberMoved, { ...fact, personId, toHouseholdId })]
    case 'MergedInto': {
      const { into: intoPersonId, on, certificateOf, cardOf } = fact
      return [outgoing(merging.PersonMerged, { personId, intoPersonId, on, certificateOf, cardOf })]
    }
    case 'MergeUndone':
      return [outgoing(merging.PersonUnmerged, { personId, intoPersonId: fact.into, on: fact.on })]
    case 'FieldsTaken':
      return [outgoing(events.PersonCorrected, { ...ids, fields: Object.keys(fact.after) })]
    case 'FieldsGivenBack':
      return [outgoing(events.PersonCorrected, { ...ids, fields: Object.keys(fact.restored) })]
  }
}
