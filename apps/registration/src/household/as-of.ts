import { compare } from '@jiuyuan/kernel/civil-day'
import type { HouseholdRules } from '@jiuyuan/policy/household'
import type { Change, KnownHousehold, Member } from './household-state.ts'
import { zeroOn } from './zero.ts'

const next = (members: readonly Member[], change: Change): Member[] => {
  if (change.kind === 'joined') {
    const { member } = change
    return [...members.filter(({ personId }) => personId !== member.personId), member]
  }
  if (change.kind === 'left') return members.filter(({ personId }) => personId !== change.personId)
  const { personId, status, certified } = change
  return members.map((one) => (one.personId === personId ? { ...one, status, certified } : one))
}

const byDay = (one: Change, other: Change) => compare(one.since, other.since)

/** The members on a day, by all that is known now; what was told late holds from its own day. */
export const membersOn = ({ changes }: Pick<KnownHousehold, 'changes'>, day: string): Member[] =>
  changes
    .filter(({ since }) => since <= day)
    .toSorted(byDay)
    .reduce<Member[]>(next, [])

const whoseOf = (change: Change) => (change.kind === 'joined' ? change.member.personId : change.personId)

/** From this day on zero or not, because of what became of whom; nobody: the household's income. */
export interface Turn {
  readonly since: string
  readonly zero: boolean | 'unknown'
  readonly causePersonId: string | null
  readonly causeFact: string
}

const causeOn = ({ changes, members }: KnownHousehold, day: string): Omit<Turn, 'since' | 'zero'> => {
  const change = changes.findLast(({ since }) => since === day)
  if (change) return { causePersonId: whoseOf(change), causeFact: change.fact }
  const aged = members.find(({ agesOn }) => agesOn.includes(day))
  return { causePersonId: aged?.personId ?? null, causeFact: aged ? 'aged' : 'income' }
}

/** Every day on which the household became one without work, or ceased to be, up to a day; derived, never typed in. */
export const turnsUntil = (household: KnownHousehold, until: string, rulesOn: (day: string) => HouseholdRules) => {
  const { changes, income, members } = household
  const first = changes.map(({ since }) => since).toSorted(compare)[0] ?? until
  const days = [
    ...changes.map(({ since }) => since),
    ...income.flatMap(({ since, until: ended }) => [since, ...(ended ? [ended] : [])]),
    ...members.flatMap(({ agesOn }) => agesOn),
  ].filter((day) => first <= day && day <= until)
  const turns: Turn[] = []
  for (const day of [...new Set(days)].toSorted(compare)) {
    const { zero } = zeroOn({ members: membersOn(household, day), income }, day, rulesOn(day))
    if (zero !== (turns.at(-1)?.zero ?? false)) turns.push({ since: day, zero, ...causeOn(household, day) })
  }
  return turns
}
