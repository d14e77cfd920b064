import { HoldReason, RecheckOutcome } from '@jiuyuan/contract-registration/recheck'
import { z } from 'zod'

const Day = z.iso.date()

const Hold = z.object({ reason: HoldReason, on: Day, by: z.string(), until: Day.nullable() })
const Result = z.object({ outcome: RecheckOutcome, lines: z.array(z.string()), evaluatedOn: Day })
export type Result = z.output<typeof Result>

const Running = z.object({
  recognitionId: z.uuid(),
  personId: z.uuid(),
  division: z.string(),
  category: z.string(),
  appliedOn: Day,
  /** The next anniversary that was not yet dealt with. */
  dueOn: Day,
  /** What the criteria said; a proposal that nobody need follow. */
  result: Result.nullable(),
  /** A human's, which no recompute lifts. */
  hold: Hold.nullable(),
  keptOn: Day.nullable(),
})
export type Running = z.output<typeof Running>

/** 年度复查 (动态管理): of one recognition, year by year, until it is over. */
export const Recheck = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('none') }),
  Running.extend({ stage: z.literal('running') }),
  Running.extend({ stage: z.literal('closed') }),
])
export type Recheck = z.output<typeof Recheck>

/** Under which heading the list has it; `later` also while nothing is due. */
export const standingOf = ({ stage, hold, result }: Exclude<Recheck, { stage: 'none' }>) => {
  if (stage === 'closed') return 'closed'
  if (hold) return 'held'
  return result ? 'due' : 'later'
}
