import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { exitGroundCodes, exitPaperCodes } from './exit-grounds.ts'
import { PersonId } from './person.ts'
import { ObjectionId, RecognitionId } from './recognition.ts'

export const ExitGround = z.enum(exitGroundCodes)
export type ExitGround = z.output<typeof ExitGround>
const ExitPaper = z.enum(exitPaperCodes)

/** A paper that was seen for the exit; it is not scanned. */
export const ExitEvidence = z.strictObject({ paper: ExitPaper, seenOn: Day })
export type ExitEvidence = z.output<typeof ExitEvidence>

const recognitionId = RecognitionId
const reason = Text(500)

/** An officer proposes; nothing happens to the person before a second one confirms (实施意见 二(三)). */
export const ProposeExit = command({
  recognitionId,
  ground: ExitGround,
  evidence: z.array(ExitEvidence).max(20).default([]),
  /** The person's own, where they ask to leave. */
  assent: Assent.optional(),
  /** Where nobody can reach the person. */
  lastContactOn: Day.optional(),
  reason,
})
/** A second person: the notice is written, to be served; proved fraud is revoked at once. */
export const ConfirmExit = command({ recognitionId })
export const DropExit = command({ recognitionId, reason })
export const ObjectToExit = command({ recognitionId, objectionId: ObjectionId, text: Text(1000), assent: Assent })
export const SettleExitObjection = command({
  recognitionId,
  objectionId: ObjectionId,
  heardOn: Day,
  upheld: z.boolean(),
  reason,
})
/** A human's, never the clock's: after service and the days to object. */
export const FinaliseExit = command({ recognitionId })

/** The desks of an exit: to confirm, to serve, running, objected, and what may be made final. */
export const ExitStage = z.enum(['proposed', 'to-serve', 'running', 'objected', 'to-finalise'])
export type ExitStage = z.output<typeof ExitStage>
export const ExitDesk = z.strictObject({ ...Page.shape, stage: ExitStage })

export const ExitLine = z.object({
  id: RecognitionId,
  personId: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  ground: ExitGround,
  stage: ExitStage,
  proposedOn: Day,
  proposedBy: z.string(),
  confirmedBy: z.string().nullable(),
  servedOn: Day.nullable(),
  objectionUntil: Day.nullable(),
  /** Days until it may be made final; null before service. */
  daysLeft: z.int().nullable(),
})
export type ExitLine = z.output<typeof ExitLine>

/** The exit of one recognition as its page shows it. */
export const ExitView = ExitLine.omit({ name: true, identityMasked: true }).extend({
  evidence: z.array(ExitEvidence),
  objections: z.array(
    z.object({
      id: ObjectionId,
      on: Day,
      settled: z.enum(['upheld', 'dismissed']).nullable(),
      heardOn: Day.nullable(),
    }),
  ),
})
export type ExitView = z.output<typeof ExitView>
