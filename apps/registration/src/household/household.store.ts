import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import { HouseholdRemovalUndone } from '@jiuyuan/contract-registration/restored-events'
import type { HouseholdRefusal } from '@jiuyuan/contract-registration/household-refusals'
import { compare, startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Store } from '@jiuyuan/service-kit/store'
import { nextAgeing } from './ageing.ts'
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
    case 'Removed':
      return [outgoing(events.HouseholdRemoved, { ...fact, householdId, reason: fact.ground })]
    case 'RemovalTakenBack':
      return [outgoing(HouseholdRemovalUndone, { ...fact, householdId })]
    case 'RemovalPassed':
      return [outgoing(events.HouseholdZeroLost, { householdId, occurrence: fact.occurrence, on: fact.since })]
    default:
      return []
  }
}

/** When the clock must look next: somebody's age, or work that held long enough. */
const dueOn = (state: Household) => {
  const stableOn = state.status === 'cleared' ? [state.stableOn] : []
  const ageing = nextAgeing(state)
  return [...stableOn, ...(ageing ? [ageing] : [])].toSorted(compare)[0]
}

export const householdStore: Store<Household, HouseholdFact, HouseholdRefusal> = {
  table: 'household',
  state: Household,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => ({
    status: state.status,
    removal_proposed: state.status === 'open' && state.removal !== null,
  }),
  dueAt: (state) => {
    const day = dueOn(state)
    return day === undefined ? undefined : startOfDay(day)
  },
  publish,
}
