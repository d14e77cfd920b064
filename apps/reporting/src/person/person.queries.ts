import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { PersonFound, PersonHit, type PersonLookup, type PersonSearch } from '@jiuyuan/contract-reporting/person'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { recordLook } from '@jiuyuan/service-kit/look'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { Prisma, PrismaClient } from '../generated/client.ts'
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

const identified = (blind: People['blind'], text: string): Prisma.PersonWhereInput[] => {
  const index = indexed(blind, text)
  return index ? [{ name: { is: { identityIndex: Buffer.from(index.slice(2), 'hex') } } }] : []
}

/** What a person may be found by, from the one text that was typed. */
const matching = (text: string, blind: People['blind']): Prisma.PersonWhereInput[] => {
  const letters = text
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^a-z]/g, '')
  const name = text.replaceAll(/\s*[·•．・]\s*/gu, '·')
  return [
    { name: { is: { name: { startsWith: name } } } },
    ...(letters.length >= 2 && !/\d/.test(text)
      ? [{ name: { is: { pinyin: { startsWith: letters } } } }, { name: { is: { initials: { startsWith: letters } } } }]
      : []),
    ...(/\d/.test(text)
      ? [{ certificateNo: { startsWith: text } }, { cards: { some: { cardNo: { startsWith: text } } } }]
      : []),
    ...identified(blind, text),
  ]
}

/** At most fifty persons of the caller's scope; the look at each is recorded. */
export const search = async (
  people: People,
  { text }: z.output<typeof PersonSearch>,
  by: Caller,
): Promise<PersonHit[]> => {
  const { prisma, db, clock, blind } = people
  // Prisma 7.10 leaves out an empty OR that stands inside AND: the scope must stand outside.
  const where = { ...scopeWhere(by), AND: [{ OR: matching(text, blind) }] }
  const rows = await prisma.person.findMany({ where, select, orderBy: { id: 'asc' }, take: MOST })
  await recordLooks(db, { by, personIds: rows.map(({ id }) => id), purpose: '查询', at: clock.now() })
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

/** One person of the whole region, by a number that fits exactly: the minimum, the look recorded with its purpose. */
export const lookup = async (
  people: People,
  query: z.output<typeof PersonLookup>,
  by: Caller,
): Promise<PersonFound | null> => {
  const { prisma, db, clock, blind } = people
  const [where] =
    query.by.kind === 'card'
      ? [{ cards: { some: { cardNo: query.by.cardNo } } }]
      : identified(blind, query.by.identityNumber)
  const person = where && (await prisma.person.findFirst({ where, select, orderBy: { id: 'asc' } }))
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
