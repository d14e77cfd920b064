import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Page } from '@jiuyuan/contract-kit/command'
import { RepeatLine, type RepeatLines } from '@jiuyuan/contract-registration/repeated-objection'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { unread } from '../recognition/decide-repeat.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { maskName } from './entry.ts'

const waiting = (by: Caller) => ({
  ...scopeWhere(by),
  repeats: { gt: 0 },
  status: { in: ['publicised', 'objected', 'notice-ended'] },
})

/** Repeated objections that the street has not read yet, masked as a notice is. */
export const repeatedObjections = async (
  reading: PersonReading,
  { cursor, limit }: Page,
  by: Caller,
): Promise<RepeatLines> => {
  const rows = await reading.prisma.recognition.findMany({
    where: waiting(by),
    orderBy: { id: 'asc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const cases = rows.map(({ id, state }) => ({ recognitionId: id, state: knownRecognition(state) }))
  const papers = await papersOf(
    reading,
    cases.map(({ state }) => state.personId),
  )
  const lines = cases.flatMap(({ recognitionId, state }) => {
    const { personId, division } = state
    const nameMasked = maskName(papers.get(personId)?.name ?? '')
    const about = { recognitionId, personId, nameMasked, division, community: divisionName(division) ?? division }
    return unread(state).map((repeat) => RepeatLine.parse({ ...about, ...repeat }))
  })
  return { lines, cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
}

/** In how many cases repeated objections wait for the street. */
export const countRepeats = (prisma: PrismaClient, by: Caller) => prisma.recognition.count({ where: waiting(by) })
