import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { LikelyPerson, type DuplicateCheck } from '@jiuyuan/contract-registration/duplicate'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { maskName } from '../notice/entry.ts'
import { nameKey } from '../search/name-key.ts'
import { phoneSign } from '../search/signs.edge.ts'
import { clashesOf } from './clashes.ts'

type Typed = z.output<typeof DuplicateCheck>
type Found = Pick<LikelyPerson, 'ground'> & { readonly personId: string; readonly division: string }

const exact = 'select coalesce(merged_into, id) as id, division from person where identity_index = $1::bytea'

const sameNumber = async ({ db, seals }: PersonReading, identityNumber: string): Promise<Found[]> => {
  const parsed = parseIdentityNumber(identityNumber, { legacy: true })
  if (!parsed.ok) return []
  const { rows } = await db.query<{ id: string; division: string }>(exact, [seals.index(parsed.value.number)])
  return rows.map(({ id: personId, division }) => ({ ground: 'identity', personId, division }))
}

const likely = async (
  { db, seals }: PersonReading,
  { name = '', birthDate = '', phone = '' }: Typed,
): Promise<Found[]> => {
  const sign = phoneSign(seals.index, phone)
  const clashes = await clashesOf(db, { nameKey: nameKey(name), birthDate, phone: sign })
  return clashes.map(({ personId, division, grounds }) => {
    const ground = grounds.includes('name-birth') ? 'name-birth' : 'phone'
    return { ground, personId, division }
  })
}

/** Who may be the person that is about to be registered, the surest first; of other offices' only what leads there. */
export const duplicateCheck = async (reading: PersonReading, typed: Typed, by: Caller): Promise<LikelyPerson[]> => {
  const same = await sameNumber(reading, typed.identityNumber ?? '')
  const found = same.length > 0 ? same : await likely(reading, typed)
  const ids = found.map(({ personId }) => personId)
  await recordLooks(reading, ids, { by, purpose: '登记前查重' })
  const papers = await papersOf(reading, ids)
  return found.map(({ ground, personId, division }) => {
    const mine = inScope(by, division)
    const name = papers.get(personId)?.name ?? ''
    return LikelyPerson.parse({
      ground,
      personId: mine ? personId : null,
      name: mine ? name : maskName(name),
      divisionName: divisionName(division) ?? division,
    })
  })
}
