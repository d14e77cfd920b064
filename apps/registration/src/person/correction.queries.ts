import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import {
  CorrectionLine,
  CorrectionView,
  type CorrectionList,
  type CorrectionPage,
} from '@jiuyuan/contract-registration/correction'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { Correction, PrismaClient } from '../generated/client.ts'
import { openCorrection } from './correction-kept.edge.ts'
import { askedValue, changedFields, valuesOf } from './correction-values.ts'
import { recordLooks } from './look.edge.ts'
import { papersOf } from './papers.queries.ts'
import { knownPerson, type PersonReading } from './person.queries.ts'

const lineOf = ({ askedAt, sealed: _, ...row }: Correction, name: string, division: string) => ({
  ...row,
  askedAt: askedAt.toISOString(),
  name,
  division,
  divisionName: divisionName(division) ?? division,
})

/** Corrections that wait for somebody, or all of one person; the newest person first, without the values. */
export const correctionsOf = async (
  reading: PersonReading,
  { cursor, limit, personId }: z.output<typeof CorrectionList>,
  by: Caller,
): Promise<CorrectionPage> => {
  const { prisma } = reading
  const persons = await prisma.person.findMany({
    where: { ...(personId ? { id: personId } : { correcting: true }), ...scopeWhere(by) },
    orderBy: { id: 'desc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, division: true },
  })
  const ids = persons.map(({ id }) => id)
  const rows = await prisma.correction.findMany({
    where: { personId: { in: ids }, ...(personId ? {} : { status: { in: ['asked', 'conflict'] } }) },
    orderBy: { askedAt: 'desc' },
  })
  await recordLooks(reading, ids, { by, purpose: '办理信息更正' })
  const papers = await papersOf(reading, ids)
  const homes = new Map(persons.map(({ id, division }) => [id, division]))
  const lines = rows.map((row) =>
    CorrectionLine.parse(lineOf(row, papers.get(row.personId)?.name ?? '', homes.get(row.personId) ?? '')),
  )
  return { lines, cursor: persons.length === limit ? (ids.at(-1) ?? null) : null }
}

/** What was seen, what is now and what is asked for, side by side and in the clear: the clerk compares with the papers. */
export const correctionOf = async (
  reading: PersonReading,
  { correctionId }: { correctionId: string },
  by: Caller,
): Promise<CorrectionView | null> => {
  const row = await reading.prisma.correction.findUnique({ where: { id: correctionId } })
  const person = row && (await knownPerson(reading.prisma, row.personId, by))
  if (!row || !person) return null
  await recordLooks(reading, [row.personId], { by, purpose: '核对信息更正' })
  const papers = (await papersOf(reading, [row.personId])).get(row.personId)
  const { changes, seen, reason } = openCorrection(reading.seals, row)
  const based = person.corrections.find(({ id }) => id === row.id)?.based ?? {}
  const now = valuesOf(person, papers)
  const values = changedFields(changes).map((field) => {
    const version = person.versions[field] ?? 0
    const changedSince = based[field] !== undefined && based[field] !== version
    return { field, seen: seen[field] ?? '', now: now[field], asked: askedValue(changes, field), changedSince, version }
  })
  return CorrectionView.parse({ ...lineOf(row, papers?.name ?? '', person.division), reason, values })
}

export const countCorrections = (prisma: PrismaClient, by: Caller) =>
  prisma.person.count({ where: { correcting: true, ...scopeWhere(by) } })
