import { addDays } from '@jiuyuan/kernel/civil-day'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { batchesOf, goingOn } from './batch.queries.ts'
import { entryOf, isRunning } from './entry.ts'
import { officesFor } from './notice.queries.ts'

/** Who of a notice may be seen now, at their place on the poster (from 1); which case it is stays inside. */
const seen = async (reading: PersonReading, noticeId: string) => {
  const { prisma, clock } = reading
  const today = clock.today()
  const row = await prisma.notice.findUniqueOrThrow({ where: { id: noticeId }, select: { id: true, state: true } })
  const [batch] = await batchesOf(prisma, [row], today)
  if (!batch) throw new Error(`notice ${noticeId} cannot be read`)
  const running = batch.entries.filter(({ state }) => isRunning(state, today))
  return { batch, running, today }
}

/** The notice at this address: its office for whom it is over, and what it names while it runs. Undefined: no such address. */
export const publicNotice = async (reading: PersonReading, token: string) => {
  const link = await reading.prisma.noticeLink.findUnique({ where: { token } })
  if (!link) return undefined
  const { batch, running, today } = await seen(reading, link.noticeId)
  // An address that is printed on the poster before its day tells nothing before that day.
  if (today < batch.state.from) return undefined
  const { lastDay } = goingOn(batch, today)
  const office = officesFor(batch.state.division)
  if (lastDay === null) return { over: true, office } as const
  const papers = await papersOf(
    reading,
    running.map(({ state }) => state.personId),
  )
  const { from, place } = batch.state
  const lines = running.map((entry) => ({
    number: entry.place + 1,
    recognitionId: entry.id,
    ...entryOf(entry.id, entry.state, { papers: papers.get(entry.state.personId), today }),
  }))
  return { over: false, office, from, until: lastDay, goneFrom: addDays(lastDay, 1), place, lines } as const
}
export type PublicNotice = Extract<Awaited<ReturnType<typeof publicNotice>>, { over: false }>
