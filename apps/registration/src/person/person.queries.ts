import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { LedgerEntry, PersonList, PersonView, Revealed } from '@jiuyuan/contract-registration/person'
import { LedgerEntry as Entry } from '@jiuyuan/contract-registration/person'
import type { PersonPage } from '@jiuyuan/contract-registration/router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { recordLooks, type Looking } from './look.edge.ts'
import type { PaperSeals } from './papers.edge.ts'
import { personsWhere } from '../search/person-count.queries.ts'
import { papersOf } from './papers.queries.ts'
import { KnownPerson } from './person-state.ts'
import { personLine, personView } from './person-view.edge.ts'

export interface PersonReading extends Looking {
  readonly prisma: PrismaClient
  readonly seals: PaperSeals
}

/** Reading at the desk, where what is read and what is written may have to stand together. */
export interface DeskReading extends PersonReading {
  readonly pool: Pool
}

/** A person in the caller's scope, as the register knows them; undefined: not theirs to see. */
export const knownPerson = async (prisma: PrismaClient, personId: string, by: Caller) => {
  const row = await stateOf(prisma, personId, by)
  return row ? KnownPerson.parse(row.state) : undefined
}

const stateOf = (prisma: PrismaClient, personId: string, by: Caller) =>
  prisma.person.findFirst({ where: { id: personId, ...scopeWhere(by) }, select: { id: true, state: true } })

export const personOf = async (reading: PersonReading, personId: string, by: Caller): Promise<PersonView | null> => {
  const row = await stateOf(reading.prisma, personId, by)
  if (!row) return null
  const { merged } = KnownPerson.parse(row.state)
  if (merged) return personOf(reading, merged.into, by)
  await recordLooks(reading, [personId], { by, purpose: '查看个人档案' })
  const papers = (await papersOf(reading, [personId])).get(personId)
  return personView({ ...row, papers, today: reading.clock.today() })
}

/** Number and phone in the clear; nobody sees them without a purpose that stays on record. */
export const revealPerson = async (
  reading: PersonReading,
  { personId, purpose }: { personId: string; purpose: string },
  by: Caller,
): Promise<Revealed | null> => {
  if (!(await stateOf(reading.prisma, personId, by))) return null
  await recordLooks(reading, [personId], { by, purpose })
  const papers = (await papersOf(reading, [personId])).get(personId)
  return papers ? { identityNumber: papers.identityNumber, phone: papers.phone } : null
}

/** Persons in the caller's scope, household by household. */
export const persons = async (
  reading: PersonReading,
  { cursor, limit, householdId, status, registration }: z.output<typeof PersonList>,
  by: Caller,
): Promise<PersonPage> => {
  const rows = await reading.prisma.person.findMany({
    where: personsWhere({ householdId, status, registration }, by),
    orderBy: [{ householdId: 'asc' }, { id: 'asc' }],
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const ids = rows.map(({ id }) => id)
  await recordLooks(reading, ids, { by, purpose: '查看人员列表' })
  const papers = await papersOf(reading, ids)
  const today = reading.clock.today()
  return {
    persons: rows.map((row) => personLine({ ...row, papers: papers.get(row.id), today })),
    cursor: rows.length === limit ? (ids.at(-1) ?? null) : null,
  }
}

/** The person and whoever was found to be the same: the pointers lead, no row is rewritten. */
const entriesOf = async (prisma: PrismaClient, personId: string): Promise<string[]> => {
  const merged = await prisma.person.findMany({ where: { mergedInto: personId }, select: { id: true } })
  const theirs = await Promise.all(merged.map(({ id }) => entriesOf(prisma, id)))
  return [personId, ...theirs.flat()]
}

/** The certificate's ledger (附件第七条), the newest entry first. */
export const ledgerOf = async (prisma: PrismaClient, personId: string, by: Caller): Promise<LedgerEntry[]> => {
  if (!(await stateOf(prisma, personId, by))) return []
  const rows = await prisma.certificateEntry.findMany({
    where: { personId: { in: await entriesOf(prisma, personId) } },
    orderBy: [{ at: 'desc' }, { text: 'desc' }],
  })
  return rows.map(({ at, kind, text }) => Entry.parse({ at: at.toISOString(), kind, text }))
}
