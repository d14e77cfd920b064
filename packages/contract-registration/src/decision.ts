import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId } from './person.ts'

export const DecisionId = z.uuid().brand<'DecisionId'>()
export type DecisionId = z.output<typeof DecisionId>
export const ReviewId = z.uuid().brand<'ReviewId'>()

/** Every decision against a person is a document (行政复议法、行政诉讼法); `remedy` is the new one that supersedes. */
export const DecisionKind = z.enum([
  'rejection',
  'exit',
  'revocation',
  'certificate-cancellation',
  'card-cancellation',
  'household-removal',
  'remedy',
])
export type DecisionKind = z.output<typeof DecisionKind>

/** The title of each kind of document. */
export const decisionTitle = {
  rejection: '不予认定决定书',
  exit: '退出就业援助决定书',
  revocation: '撤销认定决定书',
  'certificate-cancellation': '注销《就业失业登记证》决定书',
  'card-cancellation': '注销《就业援助卡》决定书',
  'household-removal': '退出零就业家庭决定书',
  remedy: '复核决定书',
} as const satisfies Record<DecisionKind, string>

/** How a decision is served (送达); by announcement only when the person could not be reached otherwise. */
export const ServiceMethod = z.enum(['direct', 'left', 'mail', 'entrusted', 'electronic', 'announcement'])
export type ServiceMethod = z.output<typeof ServiceMethod>

/** Each way in the words of the law of procedure. */
export const serviceMethodText = {
  direct: '直接送达',
  left: '留置送达',
  mail: '邮寄送达',
  entrusted: '委托送达',
  electronic: '电子送达(本人同意)',
  announcement: '公告送达',
} as const satisfies Record<ServiceMethod, string>

/** Who looks at a decision again: our own office, the people's government, the court. */
export const ReviewChannel = z.enum(['internal', 'reconsideration', 'court'])
export type ReviewChannel = z.output<typeof ReviewChannel>

export const reviewChannelText = {
  internal: '内部复核',
  reconsideration: '行政复议',
  court: '行政诉讼',
} as const satisfies Record<ReviewChannel, string>

export const ReviewOutcome = z.enum(['upheld', 'overturned', 'withdrawn'])
export type ReviewOutcome = z.output<typeof ReviewOutcome>

export const reviewOutcomeText = {
  upheld: '维持原决定',
  overturned: '撤销或变更原决定',
  withdrawn: '申请人撤回',
} as const satisfies Record<ReviewOutcome, string>

const decisionId = DecisionId
/** Number of the receipt (送达回证) or of the registered letter; never the text of it. */
const receipt = Text(60)

export const RecordAttempt = command({
  decisionId,
  method: ServiceMethod.exclude(['announcement']),
  on: Day,
  outcome: z.enum(['absent', 'moved', 'returned']),
})
/** From the day of service both clocks run; `assent` is needed for electronic service. */
export const ServeDecision = command({
  decisionId,
  method: ServiceMethod,
  on: Day,
  receipt,
  assent: Assent.optional(),
})
/** The person asks, or another body tells us that they asked; `text` is sealed. */
export const RequestReview = command({
  decisionId,
  reviewId: ReviewId,
  channel: ReviewChannel,
  on: Day,
  text: Text(1000),
})
/** By somebody who had no part in the decision; another body's answer carries its number. */
export const SettleReview = command({
  decisionId,
  reviewId: ReviewId,
  outcome: ReviewOutcome,
  on: Day,
  document: Text(60).optional(),
  reason: Text(500),
})
/** After a review that overturned: a new decision, and the case goes back to the desk where it was decided. */
export const SupersedeDecision = command({ decisionId, reason: Text(500) })

/** Where a decision stands. */
export const DecisionStatus = z.enum(['to-serve', 'served', 'under-review', 'overturned', 'superseded'])
export type DecisionStatus = z.output<typeof DecisionStatus>

export const decisionStatusText = {
  'to-serve': '待送达',
  served: '已送达',
  'under-review': '复核、复议或诉讼中',
  overturned: '已被撤销或变更,待作出新决定',
  superseded: '已由新决定取代',
} as const satisfies Record<DecisionStatus, string>

export const DecisionLine = z.object({
  id: DecisionId,
  number: z.string(),
  kind: DecisionKind,
  personId: PersonId,
  caseId: z.uuid(),
  division: DivisionCode,
  divisionName: z.string(),
  decidedOn: Day,
  status: DecisionStatus,
  servedOn: Day.nullable(),
})
export type DecisionLine = z.output<typeof DecisionLine>

export const DecisionQueueLine = DecisionLine.extend({
  name: z.string(),
  identityMasked: z.string(),
  /** The last day for what is next: our own answer to a review. */
  dueOn: Day.nullable(),
})
export type DecisionQueueLine = z.output<typeof DecisionQueueLine>

/** Both ways against the decision; the days are empty while nothing was served. */
const RemedyView = z.object({
  /** The people's government that hears the reconsideration (行政复议法 24). */
  body: z.string(),
  reconsiderationDays: z.int(),
  courtMonths: z.int(),
  reconsiderationUntil: Day.nullable(),
  courtUntil: Day.nullable(),
})

export const DecisionView = DecisionLine.extend({
  title: z.string(),
  /** The office that decided, as it signs. */
  officeName: z.string(),
  name: z.string(),
  identityMasked: z.string(),
  facts: z.array(z.string()),
  ground: z.string(),
  article: z.string(),
  /** The policy pack and its version, such as 'xinjiang-2010@1', with its title. */
  pack: z.string(),
  packTitle: z.string(),
  evidence: z.array(z.object({ title: z.string(), seenOn: Day.nullable() })),
  decidedBy: z.string(),
  /** What happens and from when, in the words of the letter. */
  effect: z.string(),
  remedies: RemedyView.nullable(),
  service: z.object({ method: ServiceMethod, on: Day, by: z.string(), receipt: z.string() }).nullable(),
  attempts: z.array(z.object({ method: ServiceMethod, on: Day, outcome: z.string() })),
  reviews: z.array(
    z.object({
      id: ReviewId,
      channel: ReviewChannel,
      on: Day,
      dueOn: Day.nullable(),
      outcome: ReviewOutcome.nullable(),
      settledOn: Day.nullable(),
      document: z.string().nullable(),
    }),
  ),
  supersedes: DecisionId.nullable(),
  supersededBy: DecisionId.nullable(),
})
export type DecisionView = z.output<typeof DecisionView>

export const DecisionStage = z.enum(['to-serve', 'under-review', 'overturned'])
export type DecisionStage = z.output<typeof DecisionStage>
export const DecisionQueue = z.strictObject({ ...Page.shape, stage: DecisionStage })
