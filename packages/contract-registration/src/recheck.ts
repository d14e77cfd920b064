import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Category } from './events.ts'
import { PersonId } from './person.ts'
import { RecognitionId } from './recognition.ts'

/** The recheck of a recognition; it has the recognition's id. */
export const RecheckId = z.uuid().brand<'RecheckId'>()

/** Why an officer holds a recheck: no recompute overrides it, and whoever may decide may lift it. */
export const HoldReason = z.enum(['illness', 'dispute', 'papers-awaited', 'register-wrong', 'protection'])
export type HoldReason = z.output<typeof HoldReason>

export const holdReasonText = {
  illness: '本人患病或住院',
  dispute: '正在复核、复议或诉讼',
  'papers-awaited': '等待其他部门的证明',
  'register-wrong': '登记信息有误,正在更正',
  protection: '需要保护的特殊情况',
} as const satisfies Record<HoldReason, string>

/** What the criteria say on the day of the recheck; a proposal to a human, never a decision. */
export const RecheckOutcome = z.enum(['yes', 'no', 'unknown'])
export type RecheckOutcome = z.output<typeof RecheckOutcome>

export const recheckOutcomeText = {
  yes: '仍符合认定条件',
  no: '可能已不符合,请核实',
  unknown: '尚缺材料,请核实',
} as const satisfies Record<RecheckOutcome, string>

const recheckId = RecheckId
const reason = Text(500)

export const HoldRecheck = command({ recheckId, hold: HoldReason, until: Day.optional(), reason })
export const ReleaseRecheck = command({ recheckId, reason })
/** 复查通过: the person stays; the next recheck is a year later. */
export const KeepRecognised = command({ recheckId, reason })
/** Evaluates again after the register was put right. */
export const RecomputeRecheck = command({ recheckId })
/** The same for many whose criteria still hold; with `dryRun` nothing is done and the same answer given. */
export const KeepManyRecognised = command({
  recheckIds: z.array(recheckId).min(1).max(100),
  dryRun: z.boolean(),
})

export const RecheckLine = z.object({
  id: RecheckId,
  recognitionId: RecognitionId,
  personId: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  category: Category,
  categoryTitle: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  dueOn: Day,
  overdue: z.boolean(),
  outcome: RecheckOutcome.nullable(),
  /** The proof as lines of plain Chinese. */
  lines: z.array(z.string()),
  evaluatedOn: Day.nullable(),
  hold: z.object({ reason: HoldReason, on: Day, by: z.string(), until: Day.nullable() }).nullable(),
  keptOn: Day.nullable(),
})
export type RecheckLine = z.output<typeof RecheckLine>

/** What a bulk did or would do, row by row. */
export const KeptMany = z.object({
  kept: z.array(RecheckId),
  failed: z.array(z.object({ id: RecheckId, code: z.string(), zh: z.string(), next: z.string() })),
})
export type KeptMany = z.output<typeof KeptMany>

export const RecheckStage = z.enum(['due', 'held', 'later'])
export type RecheckStage = z.output<typeof RecheckStage>
export const RecheckList = z.strictObject({
  ...Page.shape,
  stage: RecheckStage,
  outcome: RecheckOutcome.optional(),
})
