import type { HouseholdRefusal } from '@jiuyuan/contract-registration/household-refusals'
import { addDays, civilDayOf } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { ageingDays, agesAfter } from './ageing.ts'
import { confirmRemoval, declineRemoval, proposeRemoval, takeRemovalBack } from './decide-removal.ts'
import { evolveHousehold as evolve } from './evolve-household.ts'
import type * as acts from './household-acts.ts'
import type { Household, KnownHousehold } from './household-state.ts'
import { zeroOn } from './zero.ts'

type Decided = Decision<acts.HouseholdFact, HouseholdRefusal>
type Change = acts.TakeMember | acts.ChangeMember | acts.LoseMember
type Because = acts.Cause & { readonly causePersonId: string; readonly channel?: acts.ChangeMember['channel'] }

/** What follows for the household from a change, an age or an income (实施意见 二(二); 一(一) 消除). */
const consequences = (state: Household, { causePersonId, channel, ...cause }: Because): acts.HouseholdFact[] => {
  if (state.status === 'none') return []
  const { fact: causeFact, since, at, today, rules, stableDays } = cause
  const { zero, counted } = zeroOn(state, today, rules)
  const because = { since, causePersonId, causeFact, occurrence: state.occurrence }
  const again = { ...because, occurrence: state.occurrence + 1 }
  switch (state.status) {
    case 'observed':
      return zero === true ? [{ type: 'ZeroFound', ...again }] : []
    case 'candidate':
      return zero === false ? [{ type: 'ZeroLost', ...because }] : []
    case 'open': {
      if (zero !== false || !channel) return []
      const stableOn = addDays(civilDayOf(new Date(at)), stableDays)
      return [{ type: 'Cleared', ...because, clearedAt: at, channel, stableOn }]
    }
    case 'cleared':
    case 'stable':
      return zero === true ? [{ type: 'Reopened', ...again, reopenedAt: at, members: [...counted] }] : []
    case 'removed':
      return zero === false ? [{ type: 'RemovalPassed', ...because }] : []
  }
}

const changed = (state: Household, command: Change): acts.HouseholdFact | undefined => {
  const { since, fact } = command.cause
  if (command.type === 'TakeMember') {
    const { division, number, member } = command
    return { type: 'MemberTaken', division, number, member, since, fact }
  }
  const known = state.status === 'none' ? [] : state.members
  const member = known.find(({ personId }) => personId === command.personId)
  if (!member) return undefined
  const { personId } = member
  if (command.type === 'LoseMember') return { type: 'MemberLost', personId, since, fact }
  const { status = member.status, certified = member.certified } = command
  return { type: 'MemberChanged', personId, status, certified, since, fact }
}

const works = { employed: 'employer', 'self-employed': 'self-employed' } as const
const isWork = (status: string): status is keyof typeof works => status in works

const change = (state: Household, command: Change): Decided => {
  const fact = changed(state, command)
  if (!fact) return accept()
  const { cause } = command
  const after = evolve(state, fact)
  if (command.type !== 'TakeMember') {
    const channel = command.type === 'ChangeMember' ? command.channel : undefined
    return accept(fact, ...consequences(after, { ...cause, causePersonId: command.personId, channel }))
  }
  const { personId, status } = command.member
  const channel = isWork(status) ? works[status] : undefined
  return accept(fact, ...consequences(after, { ...cause, causePersonId: personId, channel }))
}

const open = (state: Household, { recognitionId, recognisedAt, today, rules }: acts.OpenZero): Decided => {
  if (state.status !== 'candidate') return accept()
  const { occurrence, history } = state
  const discoveredOn = history.at(-1)?.since ?? today
  const members = [...zeroOn(state, today, rules).counted]
  return accept({ type: 'ZeroOpened', occurrence, recognitionId, discoveredOn, recognisedAt, members })
}

const whose = ({ members }: KnownHousehold) =>
  (members.find(({ relation }) => relation === 'head') ?? members[0])?.personId

const income = (state: Household, command: acts.RecordIncome | acts.EndIncome): Decided => {
  if (state.status === 'none') return refuse('household-unknown')
  const { kind, source, cause } = command
  const { since, today } = cause
  if (since > today) return refuse('day-in-future', { day: since })
  const standing = state.income.find((one) => one.kind === kind && one.until === null)
  if (command.type === 'RecordIncome' && standing) return refuse('income-recorded', { since: standing.since })
  if (command.type === 'EndIncome' && (!standing || since <= standing.since)) return refuse('income-not-recorded')
  const fact: acts.HouseholdFact =
    command.type === 'RecordIncome'
      ? { type: 'IncomeRecorded', kind, since, source }
      : { type: 'IncomeEnded', kind, until: since, source }
  const causePersonId = whose(state)
  return accept(fact, ...(causePersonId ? consequences(evolve(state, fact), { ...cause, causePersonId }) : []))
}

/** Each birthday that bounds the working age, in order, and then work that held: after an outage all of them. */
const tick = (state: Household, { cause }: acts.TickHousehold): Decided => {
  if (state.status === 'none') return accept()
  const facts: acts.HouseholdFact[] = []
  const now = () => facts.reduce(evolve, state)
  const { today, rules } = cause
  const due = ageingDays(state, today)
  for (const { on, personId } of due)
    facts.push(...consequences(now(), { ...cause, today: on, since: on, fact: 'aged', causePersonId: personId }))
  if (due.length > 0) {
    // The law of today may set another day of retirement than the one that was foreseen.
    const ages = state.members.map(({ agesOn, ...member }) => {
      const past = agesOn.filter((on) => on <= today)
      return [member.personId, [...past, ...agesAfter(today, member, rules)]] as const
    })
    facts.push({ type: 'Aged', on: today, ages: Object.fromEntries(ages) })
  }
  if (state.status === 'cleared' && state.stableOn <= cause.today && now().status === 'cleared')
    facts.push({ type: 'Stable', occurrence: state.occurrence, stableOn: state.stableOn })
  return accept(...facts)
}

/** A household, derived from its members: nobody types in that it has no work; only its removal is an office's decision. */
export const household: Decider<Household, acts.HouseholdCommand, acts.HouseholdFact, HouseholdRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    switch (command.type) {
      case 'TakeMember':
      case 'ChangeMember':
      case 'LoseMember':
        return change(state, command)
      case 'OpenZero':
        return open(state, command)
      case 'RecordIncome':
      case 'EndIncome':
        return income(state, command)
      case 'CountRefusal': {
        const { refusalId } = command
        const counts = state.status === 'open' && !state.refusals.includes(refusalId)
        return counts ? accept({ type: 'RefusalCounted', refusalId }) : accept()
      }
      case 'ProposeRemoval':
        return proposeRemoval(state, command)
      case 'ConfirmRemoval':
        return confirmRemoval(state, command)
      case 'DeclineRemoval':
        return declineRemoval(state)
      case 'TakeRemovalBack':
        return takeRemovalBack(state, command)
      case 'TickHousehold':
        return tick(state, command)
    }
  },
  evolve,
}
