import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as roster from './roster.ts'
import { rosterRefusals, type RosterRefusal } from './roster-refusals.ts'

type Done = Promise<Outcome<RosterRefusal>>

/** The steps of an import after the file came: map its columns, look, run, and undo the whole. */
export interface RosterApp {
  mapRoster(command: z.output<typeof roster.MapRoster>, by: Caller): Done
  runRoster(command: z.output<typeof roster.RunRoster>, by: Caller): Done
  undoRoster(command: z.output<typeof roster.UndoRoster>, by: Caller): Done
  rosterBatch(query: z.output<typeof roster.BatchQuery>, by: Caller): Promise<roster.BatchDetail | null>
  rosterBatches(by: Caller): Promise<roster.BatchView[]>
}

const { router, requires } = contract<RosterApp>()
const done = orThrow(rosterRefusals)

export const rosterProcedures = router({
  /** Says which column holds what, and has every row checked; the office's choice is remembered. */
  map: requires('roster:import', 'division')
    .input(roster.MapRoster)
    .mutation(({ ctx, input }) => ctx.app.mapRoster(input, ctx.caller).then(done)),
  run: requires('roster:import', 'division')
    .input(roster.RunRoster)
    .mutation(({ ctx, input }) => ctx.app.runRoster(input, ctx.caller).then(done)),
  undo: requires('roster:undo', 'division')
    .input(roster.UndoRoster)
    .mutation(({ ctx, input }) => ctx.app.undoRoster(input, ctx.caller).then(done)),
  batch: requires('roster:read', 'division')
    .input(roster.BatchQuery)
    .output(roster.BatchDetail.nullable())
    .query(({ ctx, input }) => ctx.app.rosterBatch(input, ctx.caller)),
  batches: requires('roster:read', 'division')
    .output(z.array(roster.BatchView))
    .query(({ ctx }) => ctx.app.rosterBatches(ctx.caller)),
})
