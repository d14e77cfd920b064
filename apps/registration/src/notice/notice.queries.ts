import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { NoticeBatch, NoticeLine, type NoticeList } from '@jiuyuan/contract-registration/notice'
import type { NoticeLines } from '@jiuyuan/contract-registration/notice-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { batchesOf, goingOn, type Batch } from './batch.queries.ts'
import { entryOf } from './entry.ts'
import { addressOf } from './notice-link.edge.ts'

const lineOf = (batch: Batch, today: string) => {
  const { division, place, from, until, cases, photo } = batch.state
  const { running, held } = goingOn(batch, today)
  return {
    id: batch.id,
    division,
    community: divisionName(division) ?? division,
    place,
    from,
    until,
    closedOn: batch.state.status === 'closed' ? batch.state.closedOn : null,
    posted: cases.length,
    running,
    held,
    photographed: photo !== null,
  }
}

/** Where the poster says that objections are taken: the community, and the county's bureau above it. */
export const officesFor = (division: string) =>
  `${divisionName(division) ?? ''}或${divisionName(division.slice(0, 6)) ?? '县(市、区)'}人力资源和社会保障局`

const whereShown = (by: Caller, show: 'running' | 'ended-today', today: string) => ({
  ...scopeWhere(by),
  ...(show === 'running' ? { status: 'running' } : { status: 'closed', closedOn: new Date(today) }),
})

/** Batches in the caller's scope, the newest first: those that run or are held, or those that ended today. */
export const notices = async (
  { prisma, clock }: PersonReading,
  { show, cursor, limit }: z.output<typeof NoticeList>,
  by: Caller,
): Promise<NoticeLines> => {
  const today = clock.today()
  const rows = await prisma.notice.findMany({
    where: whereShown(by, show, today),
    orderBy: { id: 'desc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const batches = await batchesOf(prisma, rows, today)
  return {
    lines: batches.map((batch) => NoticeLine.parse(lineOf(batch, today))),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** How many batches run in the caller's scope. */
export const countNotices = (prisma: PrismaClient, by: Caller) =>
  prisma.notice.count({ where: { ...scopeWhere(by), status: 'running' } })

/** A batch with whom it names today, masked, as its poster does. */
export const noticeOf = async (reading: PersonReading, id: string, by: Caller): Promise<NoticeBatch | null> => {
  const { prisma, clock } = reading
  const row = await prisma.notice.findFirst({ where: { id, ...scopeWhere(by) }, select: { id: true, state: true } })
  if (!row) return null
  const today = clock.today()
  const [batch] = await batchesOf(prisma, [row], today)
  if (!batch) return null
  const { entries, state } = batch
  const papers = await papersOf(
    reading,
    entries.map((entry) => entry.state.personId),
  )
  return NoticeBatch.parse({
    ...lineOf(batch, today),
    entries: entries.map((entry) => ({
      number: entry.place + 1,
      ...entryOf(entry.id, entry.state, { papers: papers.get(entry.state.personId), today }),
    })),
    address: goingOn(batch, today).running > 0 ? await addressOf(prisma, id) : null,
    photo: state.photo,
    office: officesFor(state.division),
  })
}
