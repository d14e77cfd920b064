import { addDays, civilDayOf } from '@jiuyuan/kernel/civil-day'
import { accept, type Accepted, type Decider } from '@jiuyuan/kernel/decider'
import type * as acts from './household-acts.ts'
import { evolveHousehold as evolve } from './evolve-household.ts'
import type { Household } from './household-state.ts'
import { zeroOn } from './zero.ts'

type Change = acts.TakeMember | acts.ChangeMember | acts.LoseMember

const changed = (state: Household, command: Change): acts.HouseholdFact | undefined => {
  if (command.type === 'TakeMember') {
    const { division, number, member } = command
    return { type: 'MemberTaken', division, number, member }
  }
  const known = state.status === 'none' ? [] : state.members
  const member = known.find(({ personId }) => personId === command.personId)
  if (!member) return undefined
  const { personId } = member
  if (command.type === 'LoseMember') return { type: 'MemberLost', personId }
  const { status = member.status, certified = member.certified } = command
  return { type: 'MemberChanged', personId, status, certified }
}

/** What follows for the household from the change of one member (实施意见 二(二); 一(一) 消除). */
const consequences = (state: Household, command: Change): acts.HouseholdFact[] => {
  if (state.status === 'none') return []
  const { fact: causeFact, since, at, today, rules, stableDays } = command.cause
  const { zero, counted } = zeroOn(state, today, rules)
  const causePersonId = command.type === 'TakeMember' ? command.member.personId : command.personId
  const because = { since, causePersonId, causeFact, occurrence: state.occurrence }
  const again = { ...because, occurrence: state.occurrence + 1 }
  switch (state.status) {
    case 'observed':
      return zero === true ? [{ type: 'ZeroFound', ...again }] : []
    case 'candidate':
      return zero === true ? [] : [{ type: 'ZeroLost', ...because }]
    case 'open': {
      const channel = command.type === 'ChangeMember' ? command.channel : undefined
      if (zero !== false || !channel) return []
      const stableOn = addDays(civilDayOf(new Date(at)), stableDays)
      return [{ type: 'Cleared', ...because, clearedAt: at, channel, stableOn }]
    }
    case 'cleared':
    case 'stable':
      return zero === true ? [{ type: 'Reopened', ...again, reopenedAt: at, members: [...counted] }] : []
  }
}

const change = (state: Household, command: Change): Accepted<acts.HouseholdFact> => {
  const fact = changed(state, command)
  return fact ? accept(fact, ...consequences(evolve(state, fact), command)) : accept()
}

const open = (state: Household, { recognitionId, recognisedAt, today, rules }: acts.OpenZero) => {
  if (state.status !== 'candidate') return accept<acts.HouseholdFact>()
  const { occurrence, history } = state
  const discoveredOn = history.at(-1)?.since ?? today
  const members = [...zeroOn(state, today, rules).counted]
  return accept<acts.HouseholdFact>({
    type: 'ZeroOpened',
    occurrence,
    recognitionId,
    discoveredOn,
    recognisedAt,
    members,
  })
}

/** A household, derived from its members: nobody types in that it has no work. Nothing here is ever refused. */
export const household: Decider<Household, acts.HouseholdCommand, acts.HouseholdFact, never> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    switch (command.type) {
      case 'TakeMember':
      case 'ChangeMember':
      case 'LoseMember':
        return change(state, command)
      case 'OpenZero':
        return open(state, command)
      case 'TickHousehold': {
        const held = state.status === 'cleared' && state.stableOn <= command.today
        return held ? accept({ type: 'Stable', occurrence: state.occurrence, stableOn: state.stableOn }) : accept()
      }
    }
  },
  evolve,
}
