import { Assent } from '@jiuyuan/contract-kit/wire'
import { ExitEvidence, ExitGround } from '@jiuyuan/contract-registration/exit'
import { z } from 'zod'

const Day = z.iso.date()

/** 退出意见: one officer's, which has no effect before a second one confirms it. */
export const ExitProposal = z.object({
  ground: ExitGround,
  evidence: z.array(ExitEvidence),
  assent: Assent.nullable(),
  /** What the criteria say on the day, where the ground rests on them; plain lines for the decision. */
  lines: z.array(z.string()),
  proposedOn: Day,
  proposedBy: z.string(),
})
export type ExitProposal = z.output<typeof ExitProposal>

const ExitObjection = z.object({
  id: z.uuid(),
  on: Day,
  settled: z.enum(['upheld', 'dismissed']).nullable(),
  heardOn: Day.nullable(),
})

/** 退出决定: to be served; the days to object run from service, and until they passed nothing is final. */
export const Exit = ExitProposal.extend({
  decisionId: z.uuid(),
  confirmedOn: Day,
  confirmedBy: z.string(),
  servedOn: Day.nullable(),
  objectionUntil: Day.nullable(),
  objections: z.array(ExitObjection),
})
export type Exit = z.output<typeof Exit>
