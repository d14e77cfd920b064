import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as asked from './export.ts'
import { exportRefusals, type ExportRefusal } from './export-refusals.ts'

type Done = Promise<Outcome<ExportRefusal>>

/** Exports are asked for with a purpose, made by the clock, and fetched once at `GET /download/export`. */
export interface ExportApp {
  exportPersons(command: z.output<typeof asked.ExportPersons>, by: Caller): Done
  exportNational(command: z.output<typeof asked.ExportNational>, by: Caller): Done
  exports(by: Caller): Promise<asked.ExportView[]>
}

const { router, requires } = contract<ExportApp>()
const done = orThrow(exportRefusals)

export const exportProcedures = router({
  persons: requires('export:persons', 'division')
    .input(asked.ExportPersons)
    .mutation(({ ctx, input }) => ctx.app.exportPersons(input, ctx.caller).then(done)),
  national: requires('export:national', 'division')
    .input(asked.ExportNational)
    .mutation(({ ctx, input }) => ctx.app.exportNational(input, ctx.caller).then(done)),
  /** The caller's own exports, the newest first. */
  list: requires('export:persons', 'division')
    .output(z.array(asked.ExportView))
    .query(({ ctx }) => ctx.app.exports(ctx.caller)),
})
