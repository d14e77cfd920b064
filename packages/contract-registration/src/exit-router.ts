import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as exit from './exit.ts'
import { recognitionRefusals, type RecognitionRefusal } from './recognition-refusals.ts'
import { RecognitionId } from './recognition.ts'
import { Statement } from './refusal.ts'

type Done = Promise<Outcome<RecognitionRefusal>>
type ById = { recognitionId: string }

/** What can be done about the exit of a recognised person: one line per use case. */
export interface ExitApp {
  proposeExit(command: z.output<typeof exit.ProposeExit>, by: Caller): Done
  confirmExit(command: z.output<typeof exit.ConfirmExit>, by: Caller): Done
  dropExit(command: z.output<typeof exit.DropExit>, by: Caller): Done
  objectToExit(command: z.output<typeof exit.ObjectToExit>, by: Caller): Done
  settleExitObjection(command: z.output<typeof exit.SettleExitObjection>, by: Caller): Done
  finaliseExit(command: z.output<typeof exit.FinaliseExit>, by: Caller): Done
  exitOf(query: ById, by: Caller): Promise<exit.ExitView | null>
  exitDesk(query: z.output<typeof exit.ExitDesk>, by: Caller): Promise<ExitPage>
  exitPermitted(query: ById, by: Caller): Promise<Permitted[]>
  exitGroundsPermitted(query: ById, by: Caller): Promise<Permitted[]>
  exitStatements(query: ById, by: Caller): Promise<Statement[]>
}

const ExitPage = z.object({ lines: z.array(exit.ExitLine), cursor: z.string().nullable() })
export type ExitPage = z.output<typeof ExitPage>

const { router, requires } = contract<ExitApp>()
const done = orThrow(recognitionRefusals)
const byId = z.strictObject({ recognitionId: RecognitionId })

export const exitProcedures = router({
  propose: requires('exit:propose', 'division')
    .input(exit.ProposeExit)
    .mutation(({ ctx, input }) => ctx.app.proposeExit(input, ctx.caller).then(done)),
  confirm: requires('exit:confirm', 'division')
    .input(exit.ConfirmExit)
    .mutation(({ ctx, input }) => ctx.app.confirmExit(input, ctx.caller).then(done)),
  drop: requires('exit:confirm', 'division')
    .input(exit.DropExit)
    .mutation(({ ctx, input }) => ctx.app.dropExit(input, ctx.caller).then(done)),
  object: requires('exit:object', 'division')
    .input(exit.ObjectToExit)
    .mutation(({ ctx, input }) => ctx.app.objectToExit(input, ctx.caller).then(done)),
  settleObjection: requires('exit:settle', 'division')
    .input(exit.SettleExitObjection)
    .mutation(({ ctx, input }) => ctx.app.settleExitObjection(input, ctx.caller).then(done)),
  finalise: requires('exit:confirm', 'division')
    .input(exit.FinaliseExit)
    .mutation(({ ctx, input }) => ctx.app.finaliseExit(input, ctx.caller).then(done)),
  get: requires('exit:read', 'division')
    .input(byId)
    .output(exit.ExitView.nullable())
    .query(({ ctx, input }) => ctx.app.exitOf(input, ctx.caller)),
  desk: requires('exit:read', 'division')
    .input(exit.ExitDesk)
    .output(ExitPage)
    .query(({ ctx, input }) => ctx.app.exitDesk(input, ctx.caller)),
  permitted: requires('exit:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.exitPermitted(input, ctx.caller)),
  /** One answer per ground, as the register stands today; papers and the person's wish are taken as given. */
  grounds: requires('exit:read', 'division')
    .input(byId)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.exitGroundsPermitted(input, ctx.caller)),
  /** A mutation because the look is recorded. */
  openStatements: requires('exit:settle', 'division')
    .input(byId)
    .output(z.array(Statement))
    .mutation(({ ctx, input }) => ctx.app.exitStatements(input, ctx.caller)),
})
