import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as duplicate from './duplicate.ts'
import { duplicateRefusals, type DuplicateRefusal } from './duplicate-refusals.ts'

type Done = Promise<Outcome<DuplicateRefusal>>

/** What can be done about entries that may be one person: one line per use case. */
export interface DuplicateApp {
  reportPair(command: z.output<typeof duplicate.ReportPair>, by: Caller): Done
  dismissPair(command: z.output<typeof duplicate.DismissPair>, by: Caller): Done
  proposeMerge(command: z.output<typeof duplicate.ProposeMerge>, by: Caller): Done
  confirmMerge(command: z.output<typeof duplicate.ConfirmMerge>, by: Caller): Done
  declineMerge(command: z.output<typeof duplicate.DeclineMerge>, by: Caller): Done
  unmerge(command: z.output<typeof duplicate.Unmerge>, by: Caller): Done
  duplicateCheck(query: z.output<typeof duplicate.DuplicateCheck>, by: Caller): Promise<duplicate.LikelyPerson[]>
  duplicateQueue(query: z.output<typeof duplicate.DuplicateQueue>, by: Caller): Promise<PairPage>
  pair(query: { pairId: string }, by: Caller): Promise<duplicate.PairView | null>
  pairPermitted(query: { pairId: string }, by: Caller): Promise<Permitted[]>
}

const { router, requires } = contract<DuplicateApp>()
const done = orThrow(duplicateRefusals)

const PairPage = z.object({ lines: z.array(duplicate.PairLine), cursor: z.string().nullable() })
export type PairPage = z.output<typeof PairPage>

export const duplicateProcedures = router({
  /** Before somebody is registered; of the whole region, since one person is registered once in it. */
  check: requires('duplicate:check', 'region')
    .input(duplicate.DuplicateCheck)
    .output(z.array(duplicate.LikelyPerson))
    .query(({ ctx, input }) => ctx.app.duplicateCheck(input, ctx.caller)),
  queue: requires('duplicate:read', 'division')
    .input(duplicate.DuplicateQueue)
    .output(PairPage)
    .query(({ ctx, input }) => ctx.app.duplicateQueue(input, ctx.caller)),
  get: requires('duplicate:read', 'division')
    .input(duplicate.PairQuery)
    .output(duplicate.PairView.nullable())
    .query(({ ctx, input }) => ctx.app.pair(input, ctx.caller)),
  permitted: requires('duplicate:read', 'division')
    .input(duplicate.PairQuery)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.pairPermitted(input, ctx.caller)),
  report: requires('duplicate:judge', 'division')
    .input(duplicate.ReportPair)
    .mutation(({ ctx, input }) => ctx.app.reportPair(input, ctx.caller).then(done)),
  dismiss: requires('duplicate:judge', 'division')
    .input(duplicate.DismissPair)
    .mutation(({ ctx, input }) => ctx.app.dismissPair(input, ctx.caller).then(done)),
  proposeMerge: requires('duplicate:judge', 'division')
    .input(duplicate.ProposeMerge)
    .mutation(({ ctx, input }) => ctx.app.proposeMerge(input, ctx.caller).then(done)),
  confirmMerge: requires('duplicate:confirm', 'division')
    .input(duplicate.ConfirmMerge)
    .mutation(({ ctx, input }) => ctx.app.confirmMerge(input, ctx.caller).then(done)),
  declineMerge: requires('duplicate:confirm', 'division')
    .input(duplicate.DeclineMerge)
    .mutation(({ ctx, input }) => ctx.app.declineMerge(input, ctx.caller).then(done)),
  unmerge: requires('duplicate:confirm', 'division')
    .input(duplicate.Unmerge)
    .mutation(({ ctx, input }) => ctx.app.unmerge(input, ctx.caller).then(done)),
})
