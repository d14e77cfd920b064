import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { DeskApp, DeskList } from '@jiuyuan/contract-registration/desk-router'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { countContactsDue } from './contact/contact.queries.ts'
import { countDecisionQueue } from './decision/decision.queries.ts'
import { countDuplicates } from './duplicate/pair.queries.ts'
import { countExitDesk } from './exit/exit.queries.ts'
import type { PrismaClient } from './generated/client.ts'
import { countRemovals } from './household/household.queries.ts'
import { countRepeats } from './notice/repeats.queries.ts'
import { countCertificates } from './person/certificate.queries.ts'
import { countCorrections } from './person/correction.queries.ts'
import { countMovesIn } from './person/move.edge.ts'
import { countRechecks } from './recheck/recheck.queries.ts'
import { countRecognitions } from './recognition/recognition.queries.ts'
import { countRefusalQueue } from './refusal/refusal.queries.ts'

type Count = (prisma: PrismaClient, by: Caller, today: string) => Promise<number>

/** Each list with the permission of whoever works on it. */
const lists: Record<DeskList, readonly [permission: string, count: Count]> = {
  'recognition-supplement': ['recognition:check', (prisma, by) => countRecognitions(prisma, 'supplement', by)],
  'certificate-due': ['certificate:hand', (prisma, by) => countCertificates(prisma, by, 'due')],
  'certificate-lost': ['certificate:replace', (prisma, by) => countCertificates(prisma, by, 'lost')],
  correction: ['correction:settle', countCorrections],
  'move-in': ['person:move', countMovesIn],
  'contact-due': ['contact:record', countContactsDue],
  duplicate: ['duplicate:judge', countDuplicates],
  'household-removal': ['household:remove', countRemovals],
  'refusal-hear': ['refusal:record', (prisma, by) => countRefusalQueue(prisma, 'hear', by)],
  'refusal-judge': ['refusal:judge', (prisma, by) => countRefusalQueue(prisma, 'judge', by)],
  'refusal-objection': ['refusal:confirm', (prisma, by) => countRefusalQueue(prisma, 'objection', by)],
  'refusal-confirm': ['refusal:confirm', (prisma, by) => countRefusalQueue(prisma, 'confirm', by)],
  'exit-proposed': ['exit:confirm', (prisma, by, today) => countExitDesk(prisma, { stage: 'proposed', today }, by)],
  'exit-to-serve': ['decision:serve', (prisma, by, today) => countExitDesk(prisma, { stage: 'to-serve', today }, by)],
  'exit-objected': ['exit:settle', (prisma, by, today) => countExitDesk(prisma, { stage: 'objected', today }, by)],
  'exit-to-finalise': [
    'exit:confirm',
    (prisma, by, today) => countExitDesk(prisma, { stage: 'to-finalise', today }, by),
  ],
  'decision-to-serve': ['decision:serve', (prisma, by) => countDecisionQueue(prisma, 'to-serve', by)],
  'decision-under-review': ['decision:settle', (prisma, by) => countDecisionQueue(prisma, 'under-review', by)],
  'recheck-due': ['recheck:decide', (prisma, by) => countRechecks(prisma, 'due', by)],
  'objection-repeated': ['objection:judge', countRepeats],
}
const isList = (list: string): list is DeskList => list in lists

/** What waits on the caller's own lists; a list that is nobody's duty here is not counted. */
export const deskApp = ({ prisma, clock }: { prisma: PrismaClient; clock: Clock }): DeskApp => ({
  deskCounts: async (by) => {
    const mine = Object.keys(lists)
      .filter(isList)
      .filter((list) => by.permissions.includes(lists[list][0]))
    return Promise.all(mine.map(async (list) => ({ list, count: await lists[list][1](prisma, by, clock.today()) })))
  },
})
