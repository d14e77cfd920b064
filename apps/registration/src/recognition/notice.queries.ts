import { divisionName, rangeOf } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { PostedNotice, type NoticeBoard } from '@jiuyuan/contract-registration/notice'
import type { NoticePage } from '@jiuyuan/contract-registration/recognition-router'
import type { PersonalData } from '@jiuyuan/service-kit/personal'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { knownRecognition } from './recognition-line.ts'
import type { KnownRecognition } from './recognition-state.ts'
import { noticeView } from './recognition-view.ts'

const maskName = (name: string) => `${[...name].slice(0, 1).join('')}*`

const posted = (
  id: string,
  state: KnownRecognition,
  { papers, today }: { papers: PersonalData | undefined; today: string },
) =>
  PostedNotice.parse({
    ...noticeView(state, today),
    id,
    nameMasked: maskName(papers?.name ?? ''),
    identityMasked: maskIdentityNumber(papers?.identityNumber ?? ''),
    division: state.division,
    community: divisionName(state.division) ?? state.division,
  })

// Also before the clock has come by, nothing is shown after the last day.
const running = (state: KnownRecognition, today: string) =>
  state.status === 'objected' || (state.status === 'publicised' && today <= state.notice.until)

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
    .filter(({ state }) => running(state, today))
  const papers = await papersOf(
    reading,
    current.map(({ state }) => state.personId),
  )
  return {
    notices: current.map(({ id, state }) => posted(id, state, { papers: papers.get(state.personId), today })),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}
