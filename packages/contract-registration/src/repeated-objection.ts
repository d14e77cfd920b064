import { command, Page } from '@jiuyuan/contract-kit/command'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { PersonId } from './person.ts'
import { ObjectionGround } from './objection-ground.ts'
import { ObjectionId, RecognitionId } from './recognition.ts'
import { recognitionRefusals, type RecognitionRefusal } from './recognition-refusals.ts'

/**
 * The street read objections of a ground that was investigated and dismissed before: `fresh`, they bring something new
 * and hold the person from now on; otherwise nothing is investigated twice (参照信访工作条例 第三十六条).
 */
export const JudgeRepeats = command({
  recognitionId: RecognitionId,
  objectionIds: z.array(ObjectionId).min(1).max(100),
  fresh: z.boolean(),
  reason: Text(500),
})

/** A repeated objection that the street has not read yet; it holds nobody. */
export const RepeatLine = z.object({
  id: ObjectionId,
  recognitionId: RecognitionId,
  personId: PersonId,
  nameMasked: z.string(),
  division: DivisionCode,
  community: z.string(),
  ground: ObjectionGround,
  on: Day,
})
export type RepeatLine = z.output<typeof RepeatLine>

const RepeatLines = z.object({ lines: z.array(RepeatLine), cursor: z.string().nullable() })
export type RepeatLines = z.output<typeof RepeatLines>

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
