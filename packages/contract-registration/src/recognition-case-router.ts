import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as wire from './recognition-case.ts'
import { RecognitionId } from './recognition.ts'
import { recognitionRefusals, type RecognitionRefusal } from './recognition-refusals.ts'

type Done = Promise<Outcome<RecognitionRefusal>>

/** What else can be done about a case: what it needs, giving it back, and many at once. */
export interface RecognitionCaseApp {
  recognitionNeeds(query: z.output<typeof wire.NeedsQuery>, by: Caller): Promise<wire.NeedsView | null>
  recognitionCategories(by: Caller): Promise<wire.CategoryLine[]>
  returnRecognition(command: z.output<typeof wire.ReturnRecognition>, by: Caller): Done
  supplementRecognition(command: z.output<typeof wire.SupplementRecognition>, by: Caller): Done
  closeUnsupplemented(command: z.output<typeof wire.CloseUnsupplemented>, by: Caller): Done
  sendBackRecognition(command: z.output<typeof wire.SendBackRecognition>, by: Caller): Done
  changePrimary(command: z.output<typeof wire.ChangePrimary>, by: Caller): Done
  addCategory(command: z.output<typeof wire.AddCategory>, by: Caller): Done
  alsoHolding(query: { recognitionId: string }, by: Caller): Promise<wire.AlsoHolding>
  reviewMany(command: z.output<typeof wire.PassMany>, by: Caller): Promise<wire.PassedOne[]>
  confirmMany(command: z.output<typeof wire.PassMany>, by: Caller): Promise<wire.PassedOne[]>
  recognitionDryRun(query: z.output<typeof wire.DryRun>, by: Caller): Promise<wire.PassedOne[]>
}

const { requires } = contract<RecognitionCaseApp>()
const done = orThrow(recognitionRefusals)

export const recognitionCaseProcedures = {
  /** The eligibility helper: what is known, what must be brought, and what each category's conditions say so far. */
  needs: requires('recognition:read', 'division')
    .input(wire.NeedsQuery)
    .output(wire.NeedsView.nullable())
    .query(({ ctx, input }) => ctx.app.recognitionNeeds(input, ctx.caller)),
  categories: requires('recognition:read', 'division')
    .output(z.array(wire.CategoryLine))
    .query(({ ctx }) => ctx.app.recognitionCategories(ctx.caller)),
  return: requires('recognition:check', 'division')
    .input(wire.ReturnRecognition)
    .mutation(({ ctx, input }) => ctx.app.returnRecognition(input, ctx.caller).then(done)),
  supplement: requires('recognition:apply', 'division')
    .input(wire.SupplementRecognition)
    .mutation(({ ctx, input }) => ctx.app.supplementRecognition(input, ctx.caller).then(done)),
  close: requires('recognition:check', 'division')
    .input(wire.CloseUnsupplemented)
    .mutation(({ ctx, input }) => ctx.app.closeUnsupplemented(input, ctx.caller).then(done)),
  sendBack: requires('recognition:send-back', 'division')
    .input(wire.SendBackRecognition)
    .mutation(({ ctx, input }) => ctx.app.sendBackRecognition(input, ctx.caller).then(done)),
  changePrimary: requires('recognition:primary', 'division')
    .input(wire.ChangePrimary)
    .mutation(({ ctx, input }) => ctx.app.changePrimary(input, ctx.caller).then(done)),
  addCategory: requires('recognition:apply', 'division')
    .input(wire.AddCategory)
    .mutation(({ ctx, input }) => ctx.app.addCategory(input, ctx.caller).then(done)),
  /** What the rules find beside what was asked; nothing follows from it without the person's assent. */
  alsoHolding: requires('recognition:read', 'division')
    .input(z.strictObject({ recognitionId: RecognitionId }))
    .output(wire.AlsoHolding)
    .query(({ ctx, input }) => ctx.app.alsoHolding(input, ctx.caller)),
  reviewMany: requires('recognition:review', 'division')
    .input(wire.PassMany)
    .output(z.array(wire.PassedOne))
    .mutation(({ ctx, input }) => ctx.app.reviewMany(input, ctx.caller)),
  confirmMany: requires('recognition:confirm', 'division')
    .input(wire.PassMany)
    .output(z.array(wire.PassedOne))
    .mutation(({ ctx, input }) => ctx.app.confirmMany(input, ctx.caller)),
  /** What would become of each, without doing it. */
  dryRun: requires('recognition:read', 'division')
    .input(wire.DryRun)
    .output(z.array(wire.PassedOne))
    .query(({ ctx, input }) => ctx.app.recognitionDryRun(input, ctx.caller)),
}
