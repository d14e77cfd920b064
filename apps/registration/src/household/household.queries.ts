import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { HouseholdLine, HouseholdView, type HouseholdQueue } from '@jiuyuan/contract-registration/household'
import type { HouseholdPage } from '@jiuyuan/contract-registration/router'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import type { PersonalData } from '@jiuyuan/service-kit/personal'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { workingAgeOn } from '../person/register-person.edge.ts'
import { Household, type KnownHousehold } from './household-state.ts'
import { isUrban, zeroOn } from './zero.ts'

type Papers = ReadonlyMap<string, PersonalData>

const nameOf = (papers: Papers, personId: string | undefined) => papers.get(personId ?? '')?.name

const known = (state: unknown): KnownHousehold => {
  const household = Household.parse(state)
  if (household.status === 'none') throw new Error('a household without state was saved')
  return household
}

const zeros = new Map<boolean | 'unknown', string>([
  [true, 'yes'],
  [false, 'no'],
  ['unknown', 'unknown'],
])

const view = (id: string, household: KnownHousehold, { papers, today }: { papers: Papers; today: string }) => {
  const { zero, counted, because } = zeroOn(household, today, workingAgeOn(today).rules)
  return HouseholdView.parse({
    recognisedAt: null,
    clearedAt: null,
    stableOn: null,
    ...household,
    id,
    divisionName: divisionName(household.division) ?? household.division,
    urban: isUrban(household.members),
    zero: zeros.get(zero),
    because,
    members: household.members.map((member) => ({
      ...member,
      name: nameOf(papers, member.personId) ?? '',
      identityMasked: maskIdentityNumber(papers.get(member.personId)?.identityNumber ?? ''),
      age: ageOn(member.birthDate, today),
      registered: member.certified && member.status === 'unemployed',
      counted: counted.includes(member.personId),
    })),
  })
}

export const householdOf = async (reading: PersonReading, id: string, by: Caller): Promise<HouseholdView | null> => {
  const where = { id, ...scopeWhere(by) }
  const row = await reading.prisma.household.findFirst({ where, select: { state: true } })
  if (!row) return null
  const household = known(row.state)
  const ids = household.members.map(({ personId }) => personId)
  await recordLooks(reading, ids, { by, purpose: '查看家庭档案' })
  return view(id, household, { papers: await papersOf(reading, ids), today: reading.clock.today() })
}

const line = (id: string, household: KnownHousehold, papers: Papers): HouseholdLine => {
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

/** Households of one state in the caller's scope: since when nobody works, and because of what. */
export const householdQueue = async (
  reading: PersonReading,
  { status, cursor, limit }: z.output<typeof HouseholdQueue>,
  by: Caller,
): Promise<HouseholdPage> => {
  const rows = await reading.prisma.household.findMany({
    where: { status, ...scopeWhere(by) },
    orderBy: { id: 'asc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const households = rows.map(({ id, state }) => ({ id, household: known(state) }))
  const ids = households.flatMap(({ household }) => household.members.map(({ personId }) => personId))
  await recordLooks(reading, ids, { by, purpose: '查看家庭列表' })
  const papers = await papersOf(reading, ids)
  return {
    households: households.map(({ id, household }) => line(id, household, papers)),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}
