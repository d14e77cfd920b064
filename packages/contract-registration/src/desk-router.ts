import type { Caller } from '@jiuyuan/contract-kit/caller'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { z } from 'zod'

/** The lists of this department on which something waits for the caller, beside those that follow a case through its stages. */
export const DeskList = z.enum([
  'recognition-supplement',
  'certificate-due',
  'certificate-lost',
  'correction',
  'move-in',
  'contact-due',
  'duplicate',
  'household-removal',
  'refusal-hear',
  'refusal-judge',
  'refusal-objection',
  'refusal-confirm',
  'exit-proposed',
  'exit-to-serve',
  'exit-objected',
  'exit-to-finalise',
  'decision-to-serve',
  'decision-under-review',
  'recheck-due',
  'objection-repeated',
])
export type DeskList = z.output<typeof DeskList>

export const DeskCount = z.object({ list: DeskList, count: z.int().nonnegative() })
export type DeskCount = z.output<typeof DeskCount>

export interface DeskApp {
  deskCounts(by: Caller): Promise<DeskCount[]>
}

const { router, requires } = contract<DeskApp>()

export const deskProcedures = router({
  counts: requires('queue:read', 'division')
    .output(z.array(DeskCount))
    .query(({ ctx }) => ctx.app.deskCounts(ctx.caller)),
})
