import type { TimelineEntry } from '@jiuyuan/contract-reporting/person'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { timelineTexts } from './timeline-text.ts'
import { sentence } from './timeline-words.ts'

const LONGEST = 500
const Params = z.record(z.string(), z.unknown())

/** What happened to a person in the caller's scope and to the household, newest first; told wherever it happened. */
export const timeline = async (prisma: PrismaClient, personId: string, by: Caller): Promise<TimelineEntry[]> => {
  const person = await prisma.person.findFirst({
    where: { id: personId, ...scopeWhere(by) },
    select: { householdId: true },
  })
  if (!person) return []
  const about = [personId, ...(person.householdId ? [person.householdId] : [])]
  const rows = await prisma.timeline.findMany({
    where: { aboutId: { in: about } },
    orderBy: [{ at: 'desc' }, { eventId: 'desc' }],
    take: LONGEST,
  })
  return rows.map(({ eventId, at, about: whose, service, type, subjectId, params }) => ({
    eventId,
    at: at.toISOString(),
    about: whose === 'household' ? 'household' : 'person',
    service,
    type,
    subjectId,
    text: sentence(timelineTexts[type]?.text ?? type, Params.parse(params)),
  }))
}
