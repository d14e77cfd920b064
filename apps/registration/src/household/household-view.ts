import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import { HouseholdLine, HouseholdView, type HouseholdChange } from '@jiuyuan/contract-registration/household'
import { ageOn, compare } from '@jiuyuan/kernel/civil-day'
import type { PersonalData } from '@jiuyuan/service-kit/personal'
import { Household, type Change, type KnownHousehold } from './household-state.ts'
import { householdRulesOn } from './terms.ts'
import { isUrban, zeroOn } from './zero.ts'

export type Papers = ReadonlyMap<string, Pick<PersonalData, 'name' | 'identityNumber'>>

export const nameOf = (papers: Papers, personId: string | null | undefined) => papers.get(personId ?? '')?.name

export const knownHousehold = (state: unknown): KnownHousehold => {
  const household = Household.parse(state)
  if (household.status === 'none') throw new Error('a household without state was saved')
  return household
}

const zeros = new Map<boolean | 'unknown', 'yes' | 'no' | 'unknown'>([
  [true, 'yes'],
  [false, 'no'],
])
export const zeroWord = (zero: boolean | 'unknown') => zeros.get(zero) ?? 'unknown'

const personIn = (change: Change) => (change.kind === 'joined' ? change.member.personId : change.personId)

/** Everybody who is or was a member. */
export const everMembers = ({ members, changes, history }: KnownHousehold): string[] => [
  ...new Set([
    ...members.map(({ personId }) => personId),
    ...changes.map(personIn),
    ...history.map(({ causePersonId }) => causePersonId),
  ]),
]

const told = ({ changes, income }: KnownHousehold): HouseholdChange[] => {
  const nobody = { personId: null, status: null, kind: 'income' } as const
  const ofIncome = income.flatMap(({ kind, since, until }) => [
    { since, fact: `${kind}-income`, ...nobody },
    ...(until ? [{ since: until, fact: `${kind}-income-ended`, ...nobody }] : []),
  ])
  const ofMembers = changes.map((change) => {
    const { kind, since, fact } = change
    const status = kind === 'joined' ? change.member.status : kind === 'status' ? change.status : null
    return { since, kind, fact, status, personId: personIn(change) }
  })
  return [...ofMembers, ...ofIncome].toReversed().toSorted((one, other) => compare(other.since, one.since))
}

interface Shown {
  readonly papers: Papers
  readonly today: string
  /** Why the removal was proposed, as the journal keeps it. */
  readonly reason: string | null
}

export const householdView = (id: string, household: KnownHousehold, { papers, today, reason }: Shown) => {
  const { zero, counted, because } = zeroOn(household, today, householdRulesOn(today))
  const removal = household.status === 'open' && household.removal ? { ...household.removal, reason } : null
  return HouseholdView.parse({
    recognisedAt: null,
    clearedAt: null,
    stableOn: null,
    removedOn: null,
    ...household,
    removal,
    id,
    divisionName: divisionName(household.division) ?? household.division,
    urban: isUrban(household.members),
    zero: zeroWord(zero),
    because,
    members: household.members.map((member) => ({
      ...member,
      name: nameOf(papers, member.personId) ?? '',
      identityMasked: maskIdentityNumber(papers.get(member.personId)?.identityNumber ?? ''),
      age: ageOn(member.birthDate, today),
      registered: member.certified && member.status === 'unemployed',
      counted: counted.includes(member.personId),
    })),
    changes: told(household).map((change) => ({ ...change, name: nameOf(papers, change.personId) ?? null })),
  })
}

export const householdLine = (id: string, household: KnownHousehold, papers: Papers): HouseholdLine => {
  const { members, history, division } = household
  const [head] = [...members.filter(({ relation }) => relation === 'head'), ...members]
  const cause = history.findLast(({ zero }) => zero)
  return HouseholdLine.parse({
    since: null,
    causePersonId: null,
    causeFact: null,
    ...cause,
    ...household,
    id,
    divisionName: divisionName(division) ?? division,
    headName: nameOf(papers, head?.personId) ?? '',
    memberCount: members.length,
    causeName: nameOf(papers, cause?.causePersonId) ?? null,
  })
}
