import { addMonths, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { criteriaOn } from '../exit/shown.ts'
import type { PrismaClient } from '../generated/client.ts'
import { applicantOf } from '../recognition/applicant.queries.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import type { Result } from './recheck-state.ts'

/** The day of the next recheck after a day, by the policy's months. */
export const nextDueAfter = (day: CivilDay): CivilDay =>
  addMonths(day, parameter(activePack(day), 'recheck.months', day).value)

/** The next anniversary that still lies ahead: a late recheck does not move the years that follow. */
export const nextAnniversary = (dueOn: CivilDay, today: CivilDay): CivilDay => {
  const next = nextDueAfter(dueOn)
  return next > today ? next : nextAnniversary(next, today)
}

/** What the criteria of the recognition's categories say today. */
export const evaluateRecheck = async (
  prisma: PrismaClient,
  recognitionId: string,
  today: CivilDay,
): Promise<Result> => {
  const row = await prisma.recognition.findUniqueOrThrow({ where: { id: recognitionId }, select: { state: true } })
  const state = knownRecognition(row.state)
  const applicant = await applicantOf(prisma, state.personId)
  if (!applicant) throw new Error(`recognition ${recognitionId} is about nobody`)
  const { outcome, lines } = criteriaOn(applicant, state, today)
  return { outcome, lines: [...lines], evaluatedOn: today }
}
