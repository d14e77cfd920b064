import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { recordLooks } from './look.edge.ts'
import { papersOf } from './papers.queries.ts'
import type { PersonReading } from './person.queries.ts'
import { KnownPerson } from './person-state.ts'

/** A page of the desk's lists: where it begins and how long it is. */
export interface At {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The page's part of a Prisma query over persons. */
export const pageOf = ({ cursor, limit }: At) => ({
  take: limit,
  ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
  select: { id: true, state: true } as const,
})

interface Row {
  readonly id: string
  readonly state: unknown
}

/** Rows as lines with the names their reader needs; that they were looked at is recorded first. */
export const deskLines = async <Line>(
  reading: PersonReading,
  rows: readonly Row[],
  { by, purpose, limit }: { by: Caller; purpose: string; limit: number },
  lineOf: (known: ReturnType<typeof shownOf>, person: KnownPerson) => Line,
) => {
  const ids = rows.map(({ id }) => id)
  await recordLooks(reading, ids, { by, purpose })
  const papers = await papersOf(reading, ids)
  const lines = rows.map(({ id, state }) => {
    const person = KnownPerson.parse(state)
    return lineOf(shownOf(id, person, papers.get(id)), person)
  })
  return { lines, cursor: rows.length === limit ? (ids.at(-1) ?? null) : null }
}

const shownOf = (
  id: string,
  { division }: KnownPerson,
  papers: { name: string; identityNumber: string } | undefined,
) => ({
  id,
  name: papers?.name ?? '',
  identityMasked: maskIdentityNumber(papers?.identityNumber ?? ''),
  division,
  divisionName: divisionName(division) ?? division,
})
