import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { PersonId } from './person.ts'
import * as recognition from './recognition.ts'
import { recognitionCaseProcedures, type RecognitionCaseApp } from './recognition-case-router.ts'
import { recognitionRefusals, type RecognitionRefusal } from './recognition-refusals.ts'

type Done = Promise<Outcome<RecognitionRefusal>>
type ById = { recognitionId: string }

/** What can be done about recognitions and their public notices: one line per use case. */
export interface RecognitionApp extends RecognitionCaseApp {
  applyRecognition(command: z.output<typeof recognition.ApplyRecognition>, by: Caller): Done
  checkRecognition(command: z.output<typeof recognition.CheckRecognition>, by: Caller): Done
  proposeRejection(command: z.output<typeof recognition.ProposeRejection>, by: Caller): Done
  overruleRejection(command: z.output<typeof recognition.OverruleRejection>, by: Caller): Done
  publicise(command: z.output<typeof recognition.Publicise>, by: Caller): Done
  raiseObjection(command: z.output<typeof recognition.RaiseObjection>, by: Caller): Done
  settleObjection(command: z.output<typeof recognition.SettleObjection>, by: Caller): Done
  reviewRecognition(command: z.output<typeof recognition.ReviewRecognition>, by: Caller): Done
  confirmRecognition(command: z.output<typeof recognition.ConfirmRecognition>, by: Caller): Done
  rejectRecognition(command: z.output<typeof recognition.RejectRecognition>, by: Caller): Done
  withdrawRecognition(command: z.output<typeof recognition.WithdrawRecognition>, by: Caller): Done
  recognition(query: ById, by: Caller): Promise<recognition.RecognitionView | null>
  recognitionsOf(query: { personId: string }, by: Caller): Promise<recognition.RecognitionLine[]>
  recognitionQueue(query: z.output<typeof recognition.RecognitionQueue>, by: Caller): Promise<QueuePage>
  recognitionPermitted(query: ById, by: Caller): Promise<Permitted[]>
  objectionText(
    query: z.output<typeof recognition.ObjectionQuery>,
    by: Caller,
  ): Promise<recognition.ObjectionText | null>
}

const { router, requires } = contract<RecognitionApp>()
const done = orThrow(recognitionRefusals)
const byId = z.strictObject({ recognitionId: recognition.RecognitionId })

const QueuePage = z.object({ recognitions: z.array(recognition.RecognitionQueueLine), cursor: z.string().nullable() })
export type QueuePage = z.output<typeof QueuePage>

export const recognitionProcedures = router({
  ...recognitionCaseProcedures,
  submit: requires('recognition:apply', 'division')
    .input(recognition.ApplyRecognition)
    .mutation(({ ctx, input }) => ctx.app.applyRecognition(input, ctx.caller).then(done)),
  check: requires('recognition:check', 'division')
    .input(recognition.CheckRecognition)
    .mutation(({ ctx, input }) => ctx.app.checkRecognition(input, ctx.caller).then(done)),
  proposeRejection: requires('recognition:check', 'division')
    .input(recognition.ProposeRejection)
    .mutation(({ ctx, input }) => ctx.app.proposeRejection(input, ctx.caller).then(done)),
  overruleRejection: requires('recognition:review', 'division')
    .input(recognition.OverruleRejection)
    .mutation(({ ctx, input }) => ctx.app.overruleRejection(input, ctx.caller).then(done)),
  publicise: requires('recognition:publicise', 'division')
    .input(recognition.Publicise)
    .mutation(({ ctx, input }) => ctx.app.publicise(input, ctx.caller).then(done)),
  object: requires('recognition:object', 'division')
    .input(recognition.RaiseObjection)
    .mutation(({ ctx, input }) => ctx.app.raiseObjection(input, ctx.caller).then(done)),
  settleObjection: requires('recognition:settle', 'division')
    .input(recognition.SettleObjection)
    .mutation(({ ctx, input }) => ctx.app.settleObjection(input, ctx.caller).then(done)),
  review: requires('recognition:review', 'division')
    .input(recognition.ReviewRecognition)
    .mutation(({ ctx, input }) => ctx.app.reviewRecognition(input, ctx.caller).then(done)),
  confirm: requires('recognition:confirm', 'division')
    .input(recognition.ConfirmRecognition)
    .mutation(({ ctx, input }) => ctx.app.confirmRecognition(input, ctx.caller).then(done)),
  reject: requires('recognition:reject', 'division')
    .input(recognition.RejectRecognition)
    .mutation(({ ctx, input }) => ctx.app.rejectRecognition(input, ctx.caller).then(done)),
  withdraw: requires('recognition:withdraw', 'division')
    .input(recognition.WithdrawRecognition)
    .mutation(({ ctx, input }) => ctx.app.withdrawRecognition(input, ctx.caller).then(done)),
  get: requires('recognition:read', 'division')
    .input(byId)
    .output(recognition.RecognitionView.nullable())
    .query(({ ctx, input }) => ctx.app.recognition(input, ctx.caller)),
  ofPerson: requires('recognition:read', 'division')
    .input(z.strictObject({ personId: PersonId }))
    .output(z.array(recognition.RecognitionLine))
    .query(({ ctx, input }) => ctx.app.recognitionsOf(input, ctx.caller)),
  queue: requires('recognition:read', 'division')
    .input(recognition.RecognitionQueue)
    .output(QueuePage)
    .query(({ ctx, input }) => ctx.app.recognitionQueue(input, ctx.caller)),
  permitted: requires('recognition:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.recognitionPermitted(input, ctx.caller)),
  /** A mutation because the look is recorded. */
  openObjection: requires('recognition:settle', 'division')
    .input(recognition.ObjectionQuery)
    .output(recognition.ObjectionText.nullable())
    .mutation(({ ctx, input }) => ctx.app.objectionText(input, ctx.caller)),
})
