import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { NoticeBoard } from '@jiuyuan/contract-registration/notice'
import type { NoticePage } from '@jiuyuan/contract-registration/notice-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import { entryOf, hasBegun, isUnderNotice } from './entry.ts'

/** Who is under public notice now: masked, without the category, gone after the end (个人信息保护法 25). */
export const noticeBoard = async (
  reading: PersonReading,
  { division, cursor, limit }: z.output<typeof NoticeBoard>,
  by: Caller,
): Promise<NoticePage> => {
  const { from, to } = division ? rangeOf(division) : { from: '', to: '~' }
  const rows = await reading.prisma.recognition.findMany({
    where: { AND: [scopeWhere(by), { division: { gte: from, lt: to } }], status: { in: ['publicised', 'objected'] } },
    orderBy: { id: 'asc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const today = reading.clock.today()
  const current = rows
    .map(({ id, state }) => ({ id, state: knownRecognition(state) }))
    .filter(({ state }) => hasBegun(state, today) && isUnderNotice(state, today))
  const papers = await papersOf(
    reading,
    current.map(({ state }) => state.personId),
  )
  return {
    notices: current.map(({ id, state }) => entryOf(id, state, { papers: papers.get(state.personId), today })),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}
