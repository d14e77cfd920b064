import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as dossier from './dossier.ts'
import { dossierRefusals, type DossierRefusal } from './dossier-refusals.ts'
import { PersonId } from './person.ts'

type Done = Promise<Outcome<DossierRefusal>>

/** A person's file, electronic and on paper; documents come by `POST /upload/document`. */
export interface DossierApp {
  filePaper(command: z.output<typeof dossier.FilePaper>, by: Caller): Done
  movePaper(command: z.output<typeof dossier.MovePaper>, by: Caller): Done
  retractDocument(command: z.output<typeof dossier.RetractDocument>, by: Caller): Done
  dossier(query: { personId: string }, by: Caller): Promise<dossier.DossierView | null>
  parity(query: z.output<typeof dossier.ParityList>, by: Caller): Promise<ParityPage>
}

const { router, requires } = contract<DossierApp>()
const done = orThrow(dossierRefusals)

const ParityPage = z.object({ lines: z.array(dossier.ParityLine), cursor: z.string().nullable() })
export type ParityPage = z.output<typeof ParityPage>

export const dossierProcedures = router({
  filePaper: requires('dossier:file', 'division')
    .input(dossier.FilePaper)
    .mutation(({ ctx, input }) => ctx.app.filePaper(input, ctx.caller).then(done)),
  movePaper: requires('dossier:file', 'division')
    .input(dossier.MovePaper)
    .mutation(({ ctx, input }) => ctx.app.movePaper(input, ctx.caller).then(done)),
  retract: requires('dossier:file', 'division')
    .input(dossier.RetractDocument)
    .mutation(({ ctx, input }) => ctx.app.retractDocument(input, ctx.caller).then(done)),
  get: requires('dossier:read', 'division')
    .input(z.strictObject({ personId: PersonId }))
    .output(dossier.DossierView.nullable())
    .query(({ ctx, input }) => ctx.app.dossier(input, ctx.caller)),
  parity: requires('dossier:read', 'division')
    .input(dossier.ParityList)
    .output(ParityPage)
    .query(({ ctx, input }) => ctx.app.parity(input, ctx.caller)),
})
