import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { PersonFound, PersonHit, type PersonLookup, type PersonSearch } from '@jiuyuan/contract-reporting/person'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { recordLook } from '@jiuyuan/service-kit/look'
import type { Db } from '@jiuyuan/service-kit/query'
import type { z } from 'zod'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { inRanges } from '../in-ranges.ts'
import { recordLooks } from '../look.ts'
import { indexed } from './keep-personal.ts'
import { maskName } from './mask-name.ts'

export interface People {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly clock: Clock
  readonly blind: (text: string) => string
}

const MOST = 50
const newest = { at: 'desc' } as const
const select = {
  id: true,
  division: true,
  householdId: true,
  status: true,
  certificateNo: true,
  name: { select: { name: true } },
  cards: { orderBy: [newest, { id: 'desc' }], take: 1, select: { cardNo: true, status: true } },
  recognitions: {
    where: { status: 'recognised' },
    orderBy: [newest, { id: 'desc' }],
    take: 1,
    select: { category: true },
  },
} as const satisfies Prisma.PersonSelect

/** Persons by what was typed, each way by its own index: one condition over all of them would read every person. */
const matching = (text: string, blind: People['blind'], like: (prefix: string) => string) => {
  const letters = text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z]/g, '')
  const named = (column: string, prefix: string) =>
    `select person_id from person_name where ${column} like ${like(prefix)}`
  if (!/\d/.test(text)) {
    const sounds = letters.length >= 2 ? [named('pinyin', letters), named('initials', letters)] : []
    return [named('name', text.replaceAll(/\s*[·•．・]\s*/gu, '·')), ...sounds]
  }
  const index = indexed(blind, text)
  return [
    `select id from person where certificate_no like ${like(text)}`,
    `select person_id from card where card_no like ${like(text)}`,
    ...(index ? [`select person_id from person_name where identity_index = '${index}'`] : []),
  ]
}

// What fits an entry that was merged finds the person it stands for.
const foundIds = async ({ db, blind }: People, text: string, by: Caller) => {
  const { sql, values } = inRanges(by, 'p.division', 1)
  const parameters: unknown[] = [...values]
  const like = (prefix: string) => `$${parameters.push(`${prefix}%`)}`
  const { rows } = await db.query<{ id: string }>(
    `select p.id from person p where ${sql} and p.merged_into is null and p.id in (select coalesce(m.merged_into, m.id)
     from person m where m.id in (${matching(text, blind, like).join(' union ')})) order by p.id limit ${MOST}`,
    parameters,
  )
  return rows.map(({ id }) => id)
}

/** At most fifty persons of the caller's scope; the look at each is recorded. */
export const search = async (
  people: People,
  { text }: z.output<typeof PersonSearch>,
  by: Caller,
): Promise<PersonHit[]> => {
  const { prisma, db, clock } = people
  const personIds = await foundIds(people, text, by)
  const rows = await prisma.person.findMany({ where: { id: { in: personIds } }, select, orderBy: { id: 'asc' } })
  await recordLooks(db, { by, personIds, purpose: '查询', at: clock.now() })
  return rows.map(({ id, name, division, cards: [card], recognitions: [recognition], ...person }) =>
    PersonHit.parse({
      ...person,
      personId: id,
      name: name?.name ?? '',
      division,
      divisionName: divisionName(division) ?? division,
      cardNo: card?.cardNo ?? null,
      cardStatus: card?.status ?? null,
      category: recognition?.category ?? null,
    }),
  )
}

/** A number that is none stands for nobody, also not for those who have none. */
const exactly = ({ by }: z.output<typeof PersonLookup>, blind: People['blind']): Prisma.PersonWhereInput => {
  if (by.kind === 'card') return { cards: { some: { cardNo: by.cardNo } } }
  const index = indexed(blind, by.identityNumber)
  return index ? { name: { is: { identityIndex: Buffer.from(index.slice(2), 'hex') } } } : { id: { in: [] } }
}

/** One person of the whole region, by a number that fits exactly: the minimum, the look recorded with its purpose. */
export const lookup = async (
  people: People,
  query: z.output<typeof PersonLookup>,
  by: Caller,
): Promise<PersonFound | null> => {
  const { prisma, db, clock, blind } = people
  const where = exactly(query, blind)
  const entry = await prisma.person.findFirst({ where, select: { id: true, mergedInto: true }, orderBy: { id: 'asc' } })
  if (!entry) return null
  const person = await prisma.person.findUnique({ where: { id: entry.mergedInto ?? entry.id }, select })
  if (!person) return null
  const { id, division, name, cards } = person
  await recordLook(db, { by, personId: id, purpose: query.purpose, at: clock.now() })
  return PersonFound.parse({
    personId: id,
    nameMasked: maskName(name?.name ?? ''),
    division,
    divisionName: divisionName(division) ?? division,
    cardStatus: cards[0]?.status ?? null,
  })
}
