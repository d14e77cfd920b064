import type { Caller } from '@jiuyuan/contract-kit/caller'
import {
  HouseholdAsOf,
  HouseholdCount,
  type HouseholdQueue,
  type HouseholdView,
  type RemovalQueue,
} from '@jiuyuan/contract-registration/household'
import type { HouseholdPage, RemovalPage } from '@jiuyuan/contract-registration/household-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { membersOn, turnsUntil } from './as-of.ts'
import { everMembers, householdLine, householdView, knownHousehold, nameOf, zeroWord } from './household-view.ts'
import type { KnownHousehold } from './household-state.ts'
import { householdRulesOn } from './terms.ts'
import { zeroOn } from './zero.ts'

const stateOf = async (prisma: PrismaClient, id: string, by: Caller) => {
  const row = await prisma.household.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  return row && knownHousehold(row.state)
}

const whyProposed = `select reason from kit.journal
  where aggregate_type = 'household' and aggregate_id = $1 and command = 'ProposeRemoval' order by version desc limit 1`

const reasonOf = async ({ db }: PersonReading, id: string) => {
  const { rows } = await db.query<{ reason: string | null }>(whyProposed, [id])
  return rows[0]?.reason ?? null
}

export const householdOf = async (reading: PersonReading, id: string, by: Caller): Promise<HouseholdView | null> => {
  const household = await stateOf(reading.prisma, id, by)
  if (!household) return null
  const ids = everMembers(household)
  await recordLooks(reading, ids, { by, purpose: '查看家庭档案' })
  const papers = await papersOf(reading, ids)
  const reason = household.status === 'open' && household.removal ? await reasonOf(reading, id) : null
  return householdView(id, household, { papers, today: reading.clock.today(), reason })
}

const noTurn = { since: null, causePersonId: null, causeFact: null }
const nobody = { zero: false, counted: [], because: 'no-counted-member' } as const

const standingOn = (household: KnownHousehold, day: string) => {
  const members = membersOn(household, day)
  const { income } = household
  return { members, ...(members.length === 0 ? nobody : zeroOn({ members, income }, day, householdRulesOn(day))) }
}

/** The household on a day: who, zero or not, since when, because of what; by all that is known today. */
export const householdAsOf = async (
  reading: PersonReading,
  { householdId, day }: { householdId: string; day: string },
  by: Caller,
): Promise<HouseholdAsOf | null> => {
  const household = await stateOf(reading.prisma, householdId, by)
  if (!household) return null
  const { members, zero, counted, because } = standingOn(household, day)
  const turn = turnsUntil(household, day, householdRulesOn).at(-1) ?? noTurn
  const ids = [...new Set([...members.map(({ personId }) => personId), turn.causePersonId ?? []].flat())]
  await recordLooks(reading, ids, { by, purpose: '查看家庭档案' })
  const papers = await papersOf(reading, ids)
  return HouseholdAsOf.parse({
    ...turn,
    day,
    zero: zeroWord(zero),
    because,
    causeName: nameOf(papers, turn.causePersonId) ?? null,
    members: members.map((member) => ({
      ...member,
      name: nameOf(papers, member.personId) ?? '',
      registered: member.certified && member.status === 'unemployed',
      counted: counted.some((personId) => personId === member.personId),
    })),
  })
}

type Wanted = { readonly status?: string; readonly removalProposed?: boolean }

/** One `where` for the list, its count and its facets: what is not listed is not counted either. */
const within = (wanted: Wanted, by: Caller) => ({ ...wanted, ...scopeWhere(by) })

const pageOf = async (
  reading: PersonReading,
  wanted: Wanted,
  { cursor, limit, by }: { cursor: string | undefined; limit: number; by: Caller },
) => {
  const rows = await reading.prisma.household.findMany({
    where: within(wanted, by),
    orderBy: { id: 'asc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const households = rows.map(({ id, state }) => ({ id, household: knownHousehold(state) }))
  const ids = households.flatMap(({ household }) => household.members.map(({ personId }) => personId))
  await recordLooks(reading, ids, { by, purpose: '查看家庭列表' })
  const papers = await papersOf(reading, ids)
  return {
    lines: households.map(({ id, household }) => householdLine(id, household, papers)),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** Households of one state in the caller's scope: since when nobody works, and because of what. */
export const householdQueue = async (
  reading: PersonReading,
  { status, cursor, limit }: z.output<typeof HouseholdQueue>,
  by: Caller,
): Promise<HouseholdPage> => {
  const { lines: households, cursor: next } = await pageOf(reading, { status }, { cursor, limit, by })
  return { households, cursor: next }
}

/** Households whose removal waits for the second person. */
export const removalQueue = (
  reading: PersonReading,
  { cursor, limit }: z.output<typeof RemovalQueue>,
  by: Caller,
): Promise<RemovalPage> => pageOf(reading, { removalProposed: true }, { cursor, limit, by })

export const countHouseholds = async (prisma: PrismaClient, by: Caller): Promise<HouseholdCount> => {
  const rows = await prisma.household.groupBy({ by: ['status'], where: within({}, by), _count: true })
  const byStatus = rows.map(({ status, _count: count }) => ({ status, count }))
  return HouseholdCount.parse({ byStatus, total: byStatus.reduce((sum, { count }) => sum + count, 0) })
}

/** For the home page: households that wait for their recognition, and removals for their second person. */
export const countCandidates = (prisma: PrismaClient, by: Caller) =>
  prisma.household.count({ where: within({ status: 'candidate' }, by) })
export const countRemovals = (prisma: PrismaClient, by: Caller) =>
  prisma.household.count({ where: within({ removalProposed: true }, by) })
