import { command } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'
import { ObjectionGround } from './objection-ground.ts'
import { ObjectionId, RecognitionId } from './recognition.ts'

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

export const RepeatLines = z.object({ lines: z.array(RepeatLine), cursor: z.string().nullable() })
export type RepeatLines = z.output<typeof RepeatLines>
