import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { PrismaClient } from '../generated/client.ts'
import { applicantOf } from './applicant.queries.ts'
import type { Desk } from './desk.ts'
import { Recognition } from './recognition-state.ts'
import { termsOn } from './terms.ts'

interface Office {
  readonly prisma: PrismaClient
  readonly clock: Clock
}

/** Lays the case before the caller; undefined when there is no such case. */
export const deskOf = async ({ prisma, clock }: Office, id: string, by: Caller): Promise<Desk | undefined> => {
  const row = await prisma.recognition.findUnique({ where: { id }, select: { state: true } })
  const state = Recognition.parse(row?.state ?? { status: 'none' })
  if (state.status === 'none') return undefined
  const applicant = await applicantOf(prisma, state.personId)
  if (!applicant) throw new Error(`recognition ${id} is about nobody`)
  const today = clock.today()
  return { state, applicant, terms: termsOn(today, state.division), by, today, now: clock.now().toISOString() }
}
