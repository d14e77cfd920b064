import type { HouseholdRefusal } from '@jiuyuan/contract-registration/household-refusals'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { HouseholdFact, ProposeRemoval } from './household-acts.ts'
import type { Household } from './household-state.ts'
import { zeroOn } from './zero.ts'

type Decided = Decision<HouseholdFact, HouseholdRefusal>
type Open = Extract<Household, { status: 'open' }>

/** What each ground must show before anybody may propose it (实施意见 二(三)). */
const unfounded = (household: Open, command: ProposeRemoval) => {
  const { ground, since, today, rules, refusalLimit, unreachableMonths } = command
  const { members, refusals } = household
  if (ground === 'refusals' && refusals.length < refusalLimit)
    return refuse('refusals-too-few', { have: refusals.length, need: refusalLimit })
  if (ground === 'unreachable' && (since === undefined || addMonths(since, unreachableMonths) > today))
    return refuse('unreachable-too-short', { months: unreachableMonths })
  if (ground === 'dissolved' && members.length > 0) return refuse('household-has-members', { members: members.length })
  const qualifies = zeroOn(household, today, rules).zero !== false
  return ground === 'no-longer-qualifies' && qualifies ? refuse('household-still-qualifies') : undefined
}

export const proposeRemoval = (household: Household, command: ProposeRemoval): Decided => {
  if (household.status !== 'open') return refuse('household-not-open')
  if (household.removal) return refuse('removal-proposed', { on: household.removal.proposedOn })
  const refused = unfounded(household, command)
  if (refused) return refused
  const { ground, by: proposedBy, today: proposedOn } = command
  return accept({ type: 'RemovalProposed', ground, proposedOn, proposedBy })
}

/** Two persons remove a household, never one and never the clock. */
export const confirmRemoval = (household: Household, { by, today: on }: { by: string; today: string }): Decided => {
  if (household.status !== 'open' || !household.removal) return refuse('removal-not-proposed')
  const { ground, proposedBy } = household.removal
  if (by === proposedBy) return refuse('confirmer-is-proposer')
  return accept({ type: 'Removed', occurrence: household.occurrence, ground, on })
}

export const declineRemoval = (household: Household): Decided =>
  household.status === 'open' && household.removal
    ? accept({ type: 'RemovalDeclined' })
    : refuse('removal-not-proposed')

/** 原决定自始不再生效: the same occurrence goes on where it stood; every member's remedy comes to the same. */
export const takeRemovalBack = (household: Household, { today: on }: { today: string }): Decided => {
  if (household.status === 'none') return refuse('household-unknown')
  const { removedAs: occurrence } = household
  return occurrence === null ? accept() : accept({ type: 'RemovalTakenBack', occurrence, on })
}
