import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Category } from './events.ts'
import { ObjectionGround } from './objection-ground.ts'
import { PersonId } from './person.ts'

export const RecognitionId = z.uuid().brand<'RecognitionId'>()
export type RecognitionId = z.output<typeof RecognitionId>
export const ObjectionId = z.uuid().brand<'ObjectionId'>()

/** Where a recognition stands, in the order of the procedure (实施意见 二(三)); the last four are the end of it. */
export const RecognitionStatus = z.enum([
  'applied',
  'returned',
  'rejection-proposed',
  'checked',
  'publicised',
  'objected',
  'notice-ended',
  'reviewed',
  'recognised',
  'exit-noticed',
  'ended',
  'revoked',
  'rejected',
  'withdrawn',
])
export type RecognitionStatus = z.output<typeof RecognitionStatus>

/** Each status in the words of the office. */
export const recognitionStatusText = {
  applied: '待社区核查',
  returned: '已一次性告知,待本人补充',
  'rejection-proposed': '社区拟不予认定,待街道复核',
  checked: '核查通过,待公示',
  publicised: '公示中',
  objected: '公示异议调查中',
  'notice-ended': '公示结束,待街道审核',
  reviewed: '街道审核通过,待县级确认',
  recognised: '已认定',
  'exit-noticed': '拟退出援助,异议期内',
  ended: '已退出援助',
  revoked: '认定已撤销',
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

/** What a paper can show to be so or not; the register knows the rest. */
export const ShownFact = z.enum([
  'person.jobWish',
  'person.minimumLivingAllowance',
  'person.disabled',
  'person.landLost',
  'person.incomeBelowLocalAverage',
  'person.graduate',
  'person.povertyRegister',
  'person.boundToPlace',
  'person.veteranOrFamily',
  'person.releasedOrSupervised',
  'person.locallyDefined',
])

/** A paper that was seen and what it shows; the paper itself is not scanned, and what the register knows needs none. */
export const Evidence = z.discriminatedUnion('fact', [
  z.strictObject({ fact: ShownFact, value: z.boolean(), seenOn: Day }),
  z.strictObject({ fact: z.literal('person.introductions'), value: z.int().min(0).max(999), seenOn: Day }),
])
export type Evidence = z.output<typeof Evidence>
export const EvidenceList = z.array(Evidence).max(20)

const recognitionId = RecognitionId
const reason = Text(500)

/** What a person applies under; the first is the primary one of the statistics until a reviewer says otherwise. */
export const Categories = z.array(Category).min(1).max(11)

/** 个人自愿申请 (附件第六条): the officer who takes it stays the first contact (首问负责制, 实施意见 三(五)). */
export const ApplyRecognition = command({
  recognitionId,
  personId: PersonId,
  categories: Categories,
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
  ground: ObjectionGround.default('other'),
  text: Text(1000),
  objector: Text(100).optional(),
})
export const SettleObjection = command({ recognitionId, objectionId: ObjectionId, upheld: z.boolean(), reason })
export const ReviewRecognition = command({ recognitionId })
export const ConfirmRecognition = command({ recognitionId })
/** The street (after the community's proposal or the notice) or the county (after the street's review) refuses, in writing. */
export const RejectRecognition = command({ recognitionId, ground: OfficerGround, reason })
export const WithdrawRecognition = command({ recognitionId, assent: Assent })

/** Three views of one stored proof: `lines` with articles for the officer, `plain` for the person, `tree` for auditors. */
export const ProofView = z.object({
  category: Category,
  title: z.string(),
  outcome: z.enum(['yes', 'no', 'unknown']),
  lines: z.array(z.string()),
  plain: z.array(z.string()),
  wouldPassIf: z.string().nullable(),
  missingEvidence: z.string().nullable(),
  tree: z.json(),
  /** Assumptions that this judgement rests on, in plain Chinese with the open question. */
  assumptions: z.array(z.string()),
})
export type ProofView = z.output<typeof ProofView>

/** By which rules a case was judged, and on which day: 'xinjiang-2010@1', profile 'XJ-2020'. */
export const Judged = z.object({ pack: z.string(), profile: z.string(), on: Day })
export type Judged = z.output<typeof Judged>

/** A fact that another department certified, as it was answered; `stub` says that no real department was asked. */
export const CertifiedAnswer = z.object({
  fact: z.string(),
  value: z.union([z.boolean(), z.int()]),
  source: z.string(),
  asOf: Day,
  stub: z.boolean(),
})
export type CertifiedAnswer = z.output<typeof CertifiedAnswer>

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

/** A line of a queue or of a person's file; a sensitive category stands in no list, 'D99' (其他) stands for it. */
export const RecognitionLine = z.object({
  id: RecognitionId,
  personId: PersonId,
  /** The primary one. */
  category: Category,
  categoryTitle: z.string(),
  status: RecognitionStatus,
  division: DivisionCode,
  divisionName: z.string(),
  appliedOn: Day,
  /** The last day for the step that is next; empty when the clock or nobody is next. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  /** Recognised, and the policy's period has ended: the person may apply anew (附件第六条). */
  reapply: z.boolean(),
})
export type RecognitionLine = z.output<typeof RecognitionLine>

export const RecognitionQueueLine = RecognitionLine.extend({ name: z.string(), identityMasked: z.string() })
export type RecognitionQueueLine = z.output<typeof RecognitionQueueLine>

export const RecognitionView = RecognitionLine.extend({
  householdId: z.uuid(),
  firstContactOfficer: z.string(),
  assent: Assent,
  /** All that were applied for or found to hold. */
  categories: z.array(z.object({ code: Category, title: z.string() })),
  evidence: z.array(z.object({ title: z.string(), value: z.union([z.boolean(), z.int()]), seenOn: Day })),
  answers: z.array(CertifiedAnswer.extend({ title: z.string() })),
  /** One for each category that was judged, the primary one first. */
  proofs: z.array(ProofView),
  judged: Judged.nullable(),
  /** 一次性告知: what was missing, and until when it can be supplemented. */
  returned: z.object({ on: Day, missing: z.array(z.string()), until: Day }).nullable(),
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
export const RecognitionStage = z.enum(['check', 'supplement', 'publicise', 'notice', 'objection', 'review', 'confirm'])
export type RecognitionStage = z.output<typeof RecognitionStage>

export const RecognitionQueue = z.strictObject({ ...Page.shape, stage: RecognitionStage })
export const ObjectionQuery = z.strictObject({ recognitionId, objectionId: ObjectionId })
