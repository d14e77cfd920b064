import type { Caller } from '@jiuyuan/contract-kit/caller'
import type * as contract from '@jiuyuan/contract-registration/decision'
import { packName } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { z } from 'zod'
import { lastDayOf } from '../exit/rule-days.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { DecisionCommand } from './decision-acts.ts'
import { issuedDecision, type IssuedDecision } from './decision-state.ts'
import { reconsiderationBody } from './decision-view.ts'

/** A decision as it lies before an officer. */
export interface Desk {
  readonly state: IssuedDecision
  readonly by: Caller
  readonly today: string
  readonly pack: string
}

export const deskOf = async (
  { prisma, clock }: { prisma: PrismaClient; clock: Clock },
  id: string,
  by: Caller,
): Promise<Desk | undefined> => {
  const row = await prisma.decision.findUnique({ where: { id }, select: { state: true } })
  const today = clock.today()
  return row ? { state: issuedDecision(row.state), by, today, pack: packName(activePack(today)) } : undefined
}

type Of<Schema extends z.ZodType> = z.output<Schema>

/** The acts at this desk, ready to be decided: the same whether they are done or only asked about. */
export const actsAt = ({ state, by, today }: Desk) => {
  const { division } = state
  return {
    recordAttempt: ({ method, on, outcome }: Pick<Of<typeof contract.RecordAttempt>, 'method' | 'on' | 'outcome'>) => {
      return { type: 'RecordServiceAttempt', method, on, outcome, today }
    },
    serve: ({ method, on, receipt, assent }: Omit<Of<typeof contract.ServeDecision>, 'commandId' | 'decisionId'>) => ({
      type: 'ServeDecision',
      method,
      on,
      receipt,
      assent: assent ?? null,
      announcementDays: parameter(activePack(today), 'decision.announcement.days', { day: today, division }).value,
      officer: by.id,
      today,
    }),
    requestReview: ({ reviewId, channel, on }: { reviewId: string; channel: contract.ReviewChannel; on: string }) => ({
      type: 'RequestReview',
      reviewId,
      channel,
      on,
      dueOn: lastDayOf('decision.review.workingDays', on, division),
      body: reconsiderationBody(division),
      today,
    }),
    settleReview: (given: {
      reviewId: string
      outcome: contract.ReviewOutcome
      on: string
      document?: string | undefined
    }) => {
      const { reviewId, outcome, on, document = null } = given
      return { type: 'SettleReview', reviewId, outcome, on, document, officer: by.id, today }
    },
    supersede: (decisionId: string) => ({ type: 'SupersedeDecision', by: decisionId, today }),
  } as const satisfies Record<string, (...given: never[]) => DecisionCommand>
}
export type Acts = ReturnType<typeof actsAt>
