import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Category } from './events.ts'
import { PersonId } from './person.ts'

export const RecognitionId = z.uuid().brand<'RecognitionId'>()
export type RecognitionId = z.output<typeof RecognitionId>
export const ObjectionId = z.uuid().brand<'ObjectionId'>()

/** Where a recognition stands, in the order of the procedure (实施意见 二(三)); the last three are the end of it. */
export const RecognitionStatus = z.enum([
  'applied',
  'rejection-proposed',
  'checked',
  'publicised',
  'objected',
  'notice-ended',
  'reviewed',
  'recognised',
  'rejected',
  'withdrawn',
])
export type RecognitionStatus = z.output<typeof RecognitionStatus>

/** Each status in the words of the office. */
export const recognitionStatusText = {
  applied: '待社区核查',
  'rejection-proposed': '社区拟不予认定,待街道复核',
  checked: '核查通过,待公示',
  publicised: '公示中',
  objected: '公示异议调查中',
  'notice-ended': '公示结束,待街道审核',
  reviewed: '街道审核通过,待县级确认',
  recognised: '已认定',
  rejected: '不予认定',
  withdrawn: '已撤回',
} as const satisfies Record<RecognitionStatus, string>

/** Why a recognition is not granted; `objection-upheld` comes from the notice only. */
export const RejectionGround = z.enum([
  'criteria-not-met',
  'evidence-insufficient',
  'evidence-false',
  'procedure-flawed',
  'objection-upheld',
])
export type RejectionGround = z.output<typeof RejectionGround>

/** Each ground in the words of the office. */
export const rejectionGroundText = {
  'criteria-not-met': '不符合认定条件',
  'evidence-insufficient': '证明材料不足',
  'evidence-false': '证明材料不实',
  'procedure-flawed': '办理程序有误',
  'objection-upheld': '公示异议成立',
} as const satisfies Record<RejectionGround, string>

const OfficerGround = RejectionGround.exclude(['objection-upheld'])

/** A paper that was seen and what it shows; the paper itself is not scanned, and what the register knows needs none. */
export const Evidence = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('person.jobWish'), value: z.boolean(), seenOn: Day }),
  z.strictObject({ fact: z.literal('person.minimumLivingAllowance'), value: z.boolean(), seenOn: Day }),
  z.strictObject({ fact: z.literal('person.disabled'), value: z.boolean(), seenOn: Day }),
  z.strictObject({ fact: z.literal('person.introductions'), value: z.int().min(0).max(999), seenOn: Day }),
])
export type Evidence = z.output<typeof Evidence>
const EvidenceList = z.array(Evidence).max(20)

const recognitionId = RecognitionId
const reason = Text(500)

/** 个人自愿申请 (附件第六条): the officer who takes it stays the first contact (首问负责制, 实施意见 三(五)). */
export const ApplyRecognition = command({
  recognitionId,
  personId: PersonId,
  category: Category,
  assent: Assent,
  evidence: EvidenceList,
})
/** The community found the conditions met; papers seen on this occasion may be added. */
export const CheckRecognition = command({ recognitionId, evidence: EvidenceList.default([]) })
/** The community found them not met: the street decides. */
export const ProposeRejection = command({ recognitionId, ground: OfficerGround, reason })
/** The street does not follow the community's proposal; the conditions are evaluated again. */
export const OverruleRejection = command({ recognitionId, reason })
/** Posted from today on, at this place, for the policy's days. */
export const Publicise = command({ recognitionId, place: Text(100) })
/** An objection, anonymous when `objector` is absent; both texts are sealed. */
export const RaiseObjection = command({
  recognitionId,
  objectionId: ObjectionId,
  text: Text(1000),
  objector: Text(100).optional(),
})
export const SettleObjection = command({ recognitionId, objectionId: ObjectionId, upheld: z.boolean(), reason })
export const ReviewRecognition = command({ recognitionId })
export const ConfirmRecognition = command({ recognitionId })
/** The street (after the community's proposal or the notice) or the county (after the street's review) refuses, in writing. */
export const RejectRecognition = command({ recognitionId, ground: OfficerGround, reason })
export const WithdrawRecognition = command({ recognitionId, assent: Assent })

/** A category that can be applied for today. */
export const CategoryLine = z.object({ code: Category, title: z.string() })
export type CategoryLine = z.output<typeof CategoryLine>

/** Why the conditions hold, fail or wait: lines of plain Chinese, and the whole tree for auditors. */
export const ProofView = z.object({
  outcome: z.enum(['yes', 'no', 'unknown']),
  lines: z.array(z.string()),
  wouldPassIf: z.string().nullable(),
  missingEvidence: z.string().nullable(),
  tree: z.json(),
})
export type ProofView = z.output<typeof ProofView>

/** `until` is empty while an objection holds the notice; `remainingDays` are the counted days that are left. */
export const NoticeView = z.object({
  place: z.string(),
  from: Day,
  until: Day.nullable(),
  remainingDays: z.int(),
  held: z.boolean(),
})
export type NoticeView = z.output<typeof NoticeView>

export const ObjectionView = z.object({
  id: ObjectionId,
  on: Day,
  dueOn: Day,
  settled: z.enum(['upheld', 'dismissed']).nullable(),
  settledOn: Day.nullable(),
})

/** One act of the procedure: who did it, at which office, when, and the reason they gave. */
export const StageView = z.object({
  command: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  office: z.string(),
  officeName: z.string(),
  reason: z.string().nullable(),
})
export type StageView = z.output<typeof StageView>

/** A line of a queue or of a person's file. */
export const RecognitionLine = z.object({
  id: RecognitionId,
  personId: PersonId,
  category: Category,
  categoryTitle: z.string(),
  status: RecognitionStatus,
  division: DivisionCode,
  divisionName: z.string(),
  appliedOn: Day,
  /** The last day for the step that is next; empty when the clock or nobody is next. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
})
export type RecognitionLine = z.output<typeof RecognitionLine>

export const RecognitionQueueLine = RecognitionLine.extend({ name: z.string(), identityMasked: z.string() })
export type RecognitionQueueLine = z.output<typeof RecognitionQueueLine>

export const RecognitionView = RecognitionLine.extend({
  householdId: z.uuid(),
  firstContactOfficer: z.string(),
  assent: Assent,
  evidence: z.array(z.object({ title: z.string(), value: z.union([z.boolean(), z.int()]), seenOn: Day })),
  proof: ProofView.nullable(),
  notice: NoticeView.nullable(),
  objections: z.array(ObjectionView),
  stages: z.array(StageView),
  /** 不予认定: the written grounds with the remedies and both their time limits. */
  rejection: z
    .object({ ground: RejectionGround, stage: z.string(), on: Day, remedies: z.array(z.string()) })
    .nullable(),
  recognisedAt: z.iso.datetime().nullable(),
})
export type RecognitionView = z.output<typeof RecognitionView>

/** What an objection says, opened for the officer who investigates it. */
export const ObjectionText = z.object({ text: z.string(), objector: z.string().nullable() })
export type ObjectionText = z.output<typeof ObjectionText>

/** The desks that a recognition passes, each with its work. */
export const RecognitionStage = z.enum(['check', 'publicise', 'notice', 'objection', 'review', 'confirm'])
export type RecognitionStage = z.output<typeof RecognitionStage>

export const RecognitionQueue = z.strictObject({ ...Page.shape, stage: RecognitionStage })
export const ProofQuery = z.strictObject({ personId: PersonId, category: Category, evidence: EvidenceList.default([]) })
export const ObjectionQuery = z.strictObject({ recognitionId, objectionId: ObjectionId })
