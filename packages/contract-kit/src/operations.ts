import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import type { Caller } from './caller.ts'
import { command } from './command.ts'
import { orThrow, refusals } from './refusal.ts'
import { contract } from './trpc.ts'

/** After the fix: handles a dead letter again, and what was waiting behind it. */
export const ReplayDeadLetter = command({
  letterId: z.string().regex(/^\d{1,18}$/),
  reason: z.string().trim().min(1).max(300),
})

export const operationsRefusals = refusals({
  'letter-unknown': { http: 'NOT_FOUND', zh: '没有这条搁置的消息,或已经重放。', next: '请刷新列表。' },
})
export type OperationsRefusal = keyof typeof operationsRefusals

/** An event that could not be handled; the error is scrubbed, the event holds no personal data. */
export const DeadLetterView = z.object({
  id: z.string(),
  consumer: z.string(),
  aggregateId: z.uuid(),
  version: z.int(),
  type: z.string(),
  error: z.string(),
  at: z.iso.datetime(),
  /** Events of the same aggregate that wait behind it. */
  waiting: z.int(),
})
export type DeadLetterView = z.output<typeof DeadLetterView>

/** What every service can be asked by those who operate it, at `/ops`. */
export interface OperationsApp {
  deadLetters(): Promise<DeadLetterView[]>
  replay(command: z.output<typeof ReplayDeadLetter>, by: Caller): Promise<Outcome<OperationsRefusal>>
}

const { router, requires } = contract<OperationsApp>()

export const operationsRouter = router({
  deadLetters: requires('letters:read', 'region')
    .output(z.array(DeadLetterView))
    .query(({ ctx }) => ctx.app.deadLetters()),
  replay: requires('letters:replay', 'region')
    .input(ReplayDeadLetter)
    .mutation(({ ctx, input }) => ctx.app.replay(input, ctx.caller).then(orThrow(operationsRefusals))),
})
export type OperationsRouter = typeof operationsRouter
