import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import type { SearchAnswer, SearchCount, SearchKind, SearchQuery } from '@jiuyuan/contract-registration/search'
import { SearchHit } from '@jiuyuan/contract-registration/search'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { personLine } from '../person/person-view.edge.ts'
import { findStatement, understood, type Understood } from './understand.ts'

const MOST_COUNTED = 1_000

const record = `insert into search_record (id, at, actor_id, office, kind, found) values ($1, $2, $3, $4, $5, $6)`

/** Who searched as what; the text itself may name somebody and is not kept. */
const recordSearch = ({ db, clock }: PersonReading, by: Caller, kind: SearchKind, found: number) =>
  db.query(record, [newId(), clock.now(), by.id, by.office, kind, found])

const find = async ({ db }: PersonReading, asked: Understood, by: Caller, limit: number) => {
  const { rows } = await db.query<{ person_id: string; division: string }>(findStatement(asked, by, limit))
  return rows
}

const understand = (reading: PersonReading, text: string) => {
  const identity = parseIdentityNumber(text, { legacy: true })
  return understood(text, reading.seals.index, identity.ok ? identity.value.number : undefined)
}

/** Persons of the caller's scope by what was typed; the search, and the look at each who is shown, are recorded. */
export const searchPersons = async (
  reading: PersonReading,
  { text, limit }: z.output<typeof SearchQuery>,
  by: Caller,
): Promise<SearchAnswer> => {
  const asked = understand(reading, text)
  const ids = (await find(reading, asked, by, limit)).map(({ person_id }) => person_id)
  await recordSearch(reading, by, asked.kind, ids.length)
  await recordLooks(reading, ids, { by, purpose: '查找人员' })
  const { prisma, clock } = reading
  const rows = await prisma.person.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } })
  const cards = await prisma.knownCard.findMany({ where: { personId: { in: ids } }, orderBy: { cardId: 'desc' } })
  const papers = await papersOf(reading, ids)
  const today = clock.today()
  const hits = ids
    .flatMap((id) => rows.filter((row) => row.id === id))
    .map((row) => {
      const cardNo = cards.find(({ personId }) => personId === row.id)?.cardNo ?? null
      return SearchHit.parse({ ...personLine({ ...row, papers: papers.get(row.id), today }), cardNo })
    })
  return { kind: asked.kind, hits }
}

/** How many a search finds, and where: counted from the same rows that it lists. */
export const searchCount = async (
  reading: PersonReading,
  { text }: { text: string },
  by: Caller,
): Promise<SearchCount> => {
  const asked = understand(reading, text)
  const rows = await find(reading, asked, by, MOST_COUNTED)
  await recordSearch(reading, by, asked.kind, rows.length)
  const places = Map.groupBy(rows, ({ division }) => division)
  const byDivision = [...places].map(([division, found]) => {
    return { division, divisionName: divisionName(division) ?? division, count: found.length }
  })
  return { total: rows.length, most: MOST_COUNTED, byDivision }
}
