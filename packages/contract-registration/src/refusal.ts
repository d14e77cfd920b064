import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Fen, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'

export const RefusalId = z.uuid().brand<'RefusalId'>()
export type RefusalId = z.output<typeof RefusalId>

/** What was refused: a post, a training, another service of assistance (实施意见 二(三)). */
export const RefusedKind = z.enum(['post', 'training', 'service'])
/** Why, in the person's words as they were coded; whether it counts is for the officers to judge. */
export const RefusedBecause = z.enum([
  'illness',
  'care',
  'training',
  'distance',
  'language',
  'pay',
  'other-work',
  'not-wanted',
  'other',
])
export type RefusedBecause = z.output<typeof RefusedBecause>
/** How the offer was given and the answer taken; what is not documented never counts. */
export const Documentation = z.enum(['system', 'written', 'witnessed', 'none'])
/** Reasons that excuse: a refusal for one of them does not count (就业促进法 三 自主择业). */
export const ValidReason = z.enum([
  'illness',
  'care',
  'training',
  'unsafe',
  'unpaid',
  'language',
  'other-work',
  'other',
])
export type ValidReason = z.output<typeof ValidReason>

/** Where the judgement of a refusal stands; only `confirmed` counts. */
export const RefusalStatus = z.enum(['recorded', 'heard', 'judged', 'objected', 'confirmed', 'discounted'])
export type RefusalStatus = z.output<typeof RefusalStatus>

/** Each status in the words of the office. */
export const refusalStatusText = {
  recorded: '已记录,待听取本人意见',
  heard: '已听取本人意见,待判定',
  judged: '已判定并告知,待第二人确认',
  objected: '本人有异议,待处理',
  confirmed: '已确认计入',
  discounted: '不计入',
} as const satisfies Record<RefusalStatus, string>

/** Why a refusal does not count. */
export const DiscountGround = z.enum([
  'undocumented',
  'health',
  'capacity',
  'distance',
  'unlawful',
  'pay-below-minimum',
  'valid-reason',
  'objection-upheld',
  'not-confirmed',
])
export type DiscountGround = z.output<typeof DiscountGround>

/** Each ground in the words of the office. */
export const discountGroundText = {
  undocumented: '岗位或服务的提供没有书面或系统记录',
  health: '与本人身体状况不相适应',
  capacity: '与本人能力不相适应',
  distance: '路途过远',
  unlawful: '用工条件不合法',
  'pay-below-minimum': '工资低于当地最低工资标准',
  'valid-reason': '有正当理由',
  'objection-upheld': '本人异议成立',
  'not-confirmed': '第二人未予确认',
} as const satisfies Record<DiscountGround, string>

const refusalId = RefusalId
const reason = Text(500)

/** An officer records what placement did not: a training, another service, a post offered on paper. */
export const RecordRefusal = command({
  refusalId,
  personId: PersonId,
  refused: RefusedKind,
  on: Day,
  because: RefusedBecause,
  documented: Documentation,
  monthlyWage: Fen.optional(),
  postDivision: DivisionCode.optional(),
})
/** The person was heard, or was asked and did not wish to speak; the words are sealed. */
export const HearRefusal = command({
  refusalId,
  hearing: z.discriminatedUnion('spoke', [
    z.strictObject({ spoke: z.literal(true), statement: Text(1000), assent: Assent }),
    z.strictObject({ spoke: z.literal(false), statement: Text(500), on: Day }),
  ]),
})
/** Whether the work suited the person; pay is compared with the county's minimum wage, not judged. */
export const Suitability = z.strictObject({
  health: z.boolean(),
  capacity: z.boolean(),
  distance: z.boolean(),
  legal: z.boolean(),
})
export type Suitability = z.output<typeof Suitability>
/** One officer judges and tells the person, who may object before a second officer confirms. */
export const JudgeRefusal = command({
  refusalId,
  suitable: Suitability,
  /** Needed where the record does not know the pay of a post. */
  monthlyWage: Fen.optional(),
  validReason: ValidReason.optional(),
  told: z.strictObject({ on: Day, method: z.enum(['in-person', 'phone', 'letter']) }),
  reason,
})
export const ObjectToRefusal = command({ refusalId, text: Text(1000), assent: Assent })
export const SettleRefusalObjection = command({ refusalId, upheld: z.boolean(), reason })
export const ConfirmRefusal = command({ refusalId })
/** The second person does not confirm. */
export const DiscountRefusal = command({ refusalId, reason })

const RefusalLine = z.object({
  id: RefusalId,
  personId: PersonId,
  refused: RefusedKind,
  on: Day,
  because: RefusedBecause,
  documented: Documentation,
  status: RefusalStatus,
  division: DivisionCode,
  divisionName: z.string(),
  /** Why it does not count; null while it may. */
  discounted: DiscountGround.nullable(),
  objectionUntil: Day.nullable(),
})

export const RefusalQueueLine = RefusalLine.extend({ name: z.string(), identityMasked: z.string() })
export type RefusalQueueLine = z.output<typeof RefusalQueueLine>

/** Who did what to it, as the page shows it. */
export const RefusalView = RefusalLine.extend({
  monthlyWage: Fen.nullable(),
  /** The county's minimum wage on that day; null when it is not known, and then nothing can be judged suitable. */
  minimumWage: Fen.nullable(),
  recordedBy: z.string(),
  hearing: z.object({ spoke: z.boolean(), on: Day }).nullable(),
  judgement: z
    .object({ suitable: Suitability, validReason: ValidReason.nullable(), judgedOn: Day, judgedBy: z.string() })
    .nullable(),
  confirmedBy: z.string().nullable(),
})
export type RefusalView = z.output<typeof RefusalView>

/** A person's refusals, and how many count in the policy's window today. */
export const RefusalStanding = z.object({
  counted: z.int(),
  limit: z.int(),
  months: z.int(),
  since: Day,
  refusals: z.array(RefusalView),
})
export type RefusalStanding = z.output<typeof RefusalStanding>

/** The desks a refusal passes: hear and judge by the first officer, settle and confirm by the second. */
export const RefusalStage = z.enum(['hear', 'judge', 'objection', 'confirm'])
export type RefusalStage = z.output<typeof RefusalStage>
export const RefusalQueue = z.strictObject({ ...Page.shape, stage: RefusalStage })

/** What was said, opened for the officer who decides. */
export const Statement = z.object({ kind: z.string(), text: z.string() })
export type Statement = z.output<typeof Statement>
