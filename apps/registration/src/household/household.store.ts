import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Store } from '@jiuyuan/service-kit/store'
import type { HouseholdFact } from './household-acts.ts'
import { Household } from './household-state.ts'

const publish = (householdId: string, fact: HouseholdFact): Outgoing[] => {
  switch (fact.type) {
    case 'ZeroFound':
      return [outgoing(events.HouseholdZeroFound, { ...fact, householdId })]
    case 'ZeroLost':
      return [outgoing(events.HouseholdZeroLost, { householdId, occurrence: fact.occurrence, on: fact.since })]
    case 'ZeroOpened':
      return [outgoing(events.HouseholdZeroOpened, { ...fact, householdId })]
    case 'Cleared':
      return [outgoing(events.HouseholdCleared, { ...fact, householdId, personId: fact.causePersonId })]
    case 'Reopened':
      return [outgoing(events.HouseholdReopened, { ...fact, householdId })]
    case 'Stable':
      return [outgoing(events.HouseholdStable, { ...fact, householdId })]
    default:
      return []
  }
}

export const householdStore: Store<Household, HouseholdFact, never> = {
  table: 'household',
  state: Household,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: ({ status }) => ({ status }),
  dueAt: (state) => (state.status === 'cleared' ? startOfDay(state.stableOn) : undefined),
  publish,
}
