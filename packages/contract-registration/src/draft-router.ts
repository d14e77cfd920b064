import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow, refusals } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { DraftKey, DraftLine, DraftList, DraftView, SaveDraft } from './draft.ts'

export const draftRefusals = refusals({
  'too-many-drafts': {
    http: 'PRECONDITION_FAILED',
    zh: '您已有{most}份未办结的草稿。',
    next: '请先办结或删除部分草稿。',
  },
})
export type DraftRefusal = keyof typeof draftRefusals
type Done = Promise<Outcome<DraftRefusal>>

/** Forms begun and not yet sent, for the account that began them. */
export interface DraftApp {
  saveDraft(draft: z.output<typeof SaveDraft>, by: Caller): Done
  draft(key: z.output<typeof DraftKey>, by: Caller): Promise<DraftView | null>
  drafts(query: z.output<typeof DraftList>, by: Caller): Promise<DraftLine[]>
  discardDraft(key: z.output<typeof DraftKey>, by: Caller): Done
}

const { router, requires } = contract<DraftApp>()
const done = orThrow(draftRefusals)

export const draftProcedures = router({
  save: requires('draft:keep', 'self')
    .input(SaveDraft)
    .mutation(({ ctx, input }) => ctx.app.saveDraft(input, ctx.caller).then(done)),
  get: requires('draft:keep', 'self')
    .input(DraftKey)
    .output(DraftView.nullable())
    .query(({ ctx, input }) => ctx.app.draft(input, ctx.caller)),
  list: requires('draft:keep', 'self')
    .input(DraftList)
    .output(z.array(DraftLine))
    .query(({ ctx, input }) => ctx.app.drafts(input, ctx.caller)),
  discard: requires('draft:keep', 'self')
    .input(DraftKey)
    .mutation(({ ctx, input }) => ctx.app.discardDraft(input, ctx.caller).then(done)),
})
