import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'

/** Names and masked numbers of persons for a list; the look is recorded before they are shown. */
export const namesOf = async (
  reading: PersonReading,
  personIds: readonly string[],
  look: { by: Caller; purpose: string },
) => {
  await recordLooks(reading, personIds, look)
  const papers = await papersOf(reading, personIds)
  return (personId: string) => {
    const { name = '', identityNumber = '' } = papers.get(personId) ?? {}
    return { name, identityMasked: maskIdentityNumber(identityNumber) }
  }
}

/** The next page begins after the last row of a full one. */
export const cursorOf = (rows: readonly { readonly id: string }[], limit: number) =>
  rows.length === limit ? (rows.at(-1)?.id ?? null) : null

/** Where a page begins, for Prisma. */
export const pageAt = ({ cursor, limit }: { cursor?: string | undefined; limit: number }) => ({
  take: limit,
  ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
})
