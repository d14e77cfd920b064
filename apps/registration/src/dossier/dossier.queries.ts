import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { DossierView, ParityLine, type ParityList } from '@jiuyuan/contract-registration/dossier'
import type { ParityPage } from '@jiuyuan/contract-registration/dossier-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { dossier } from './decide-dossier.ts'
import { Dossier, parityOf } from './dossier-state.ts'

/** The division of a person in the caller's scope: whose dossier it is, and whether it may be seen. */
export const placeOf = async (prisma: PrismaClient, personId: string, by: Caller) => {
  const person = await prisma.person.findFirst({
    where: { id: personId, ...scopeWhere(by) },
    select: { division: true },
  })
  return person?.division
}

/** A person's dossier as it stands; nobody filed anything yet: an empty one. */
export const dossierStateOf = async (prisma: PrismaClient, personId: string): Promise<Dossier> => {
  const row = await prisma.dossier.findUnique({ where: { id: personId }, select: { state: true } })
  return row ? Dossier.parse(row.state) : dossier.initial
}

/** What the dossier of a person holds; the look is recorded. */
export const dossierOf = async (reading: PersonReading, personId: string, by: Caller): Promise<DossierView | null> => {
  if ((await placeOf(reading.prisma, personId, by)) === undefined) return null
  await recordLooks(reading, [personId], { by, purpose: '查看档案目录' })
  const state = await dossierStateOf(reading.prisma, personId)
  return DossierView.parse({ ...state, ...parityOf(state) })
}

const sides = { electronic: Prisma.sql`not electronic <@ paper`, paper: Prisma.sql`not paper <@ electronic` }
const unlike = (side: keyof typeof sides | undefined) => (side ? sides[side] : Prisma.sql`electronic <> paper`)
const within = ({ scope }: Caller) =>
  Prisma.join(
    [Prisma.sql`false`, ...scope.map(([from, to]) => Prisma.sql`(division >= ${from} and division < ${to})`)],
    ' or ',
  )

/** How many dossiers of the caller's scope hold something on one side only. */
export const countParity = async (prisma: PrismaClient, by: Caller): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from dossier where electronic <> paper and (${within(by)})`
  return row?.n ?? 0
}

/** Dossiers in which something exists on one side only, with the names of their persons; each look is recorded. */
export const parity = async (
  reading: PersonReading,
  { cursor = '00000000-0000-0000-0000-000000000000', limit, side }: z.output<typeof ParityList>,
  by: Caller,
): Promise<ParityPage> => {
  const rows = await reading.prisma.$queryRaw<{ id: string; division: string; state: unknown }[]>`
    select id, division, state from dossier
    where ${unlike(side)} and (${within(by)}) and id > ${cursor}::uuid order by id limit ${limit}`
  const ids = rows.map(({ id }) => id)
  await recordLooks(reading, ids, { by, purpose: '查看档案缺漏清单' })
  const papers = await papersOf(reading, ids)
  const lines = rows.map(({ id, division, state }) =>
    ParityLine.parse({
      id,
      name: papers.get(id)?.name ?? '',
      divisionName: divisionName(division) ?? division,
      ...parityOf(Dossier.parse(state)),
    }),
  )
  return { lines, cursor: rows.length === limit ? (ids.at(-1) ?? null) : null }
}
