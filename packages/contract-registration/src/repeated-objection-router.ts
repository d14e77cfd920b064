import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Page } from '@jiuyuan/contract-kit/command'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import type { z } from 'zod'
import { recognitionRefusals, type RecognitionRefusal } from './recognition-refusals.ts'
import { JudgeRepeats, RepeatLines } from './repeated-objection.ts'

/** What can be done about repeated objections: one line per use case. */
export interface RepeatApp {
  judgeRepeats(command: z.output<typeof JudgeRepeats>, by: Caller): Promise<Outcome<RecognitionRefusal>>
  repeatedObjections(query: z.output<typeof Page>, by: Caller): Promise<RepeatLines>
}

const { requires } = contract<RepeatApp>()

export const repeatProcedures = {
  judgeRepeats: requires('objection:judge', 'division')
    .input(JudgeRepeats)
    .mutation(({ ctx, input }) => ctx.app.judgeRepeats(input, ctx.caller).then(orThrow(recognitionRefusals))),
  repeats: requires('objection:judge', 'division')
    .input(Page)
    .output(RepeatLines)
    .query(({ ctx, input }) => ctx.app.repeatedObjections(input, ctx.caller)),
}
