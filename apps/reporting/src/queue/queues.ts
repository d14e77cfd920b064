import * as assistance from '@jiuyuan/contract-assistance/events'
import * as card from '@jiuyuan/contract-card/events'
import type { EventContract } from '@jiuyuan/contract-kit/event'
import * as placement from '@jiuyuan/contract-placement/events'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as registration from '@jiuyuan/contract-registration/events'
import type { QueueName } from '@jiuyuan/contract-reporting/queue'
import * as subsidy from '@jiuyuan/contract-subsidy/events'
import * as training from '@jiuyuan/contract-training/events'

/** A duty: which events open and close it for their aggregate, who may do it, and the one verb to do. */
export interface Queue {
  readonly title: string
  readonly verb: string
  readonly route: string
  readonly permission: string
  readonly opens: EventContract
  /** Opens it once more after it was closed. */
  readonly opensAgain?: readonly EventContract[]
  readonly closes: readonly EventContract[]
  /** Moves the day or instant from which it is late; no longer any: it does not run. */
  readonly moves?: readonly EventContract[]
  /** Closes it from outside: an event of another aggregate that names the household. */
  readonly answeredBy?: EventContract
  /** One of several per aggregate, told apart by this field of the events. */
  readonly each?: 'objectionId'
  /** Its aggregate follows its person into another community; others stay with the office that has to answer. */
  readonly follows?: 'person'
}

const recognitionOver = [
  registration.RecognitionRecognised,
  registration.RecognitionRejected,
  registration.RecognitionWithdrawn,
] as const
const cardOver = [card.CardReturned, card.CardCancelled, card.CardRevoked] as const

const follows = 'person'
const recognitions = { route: 'recognition', follows } as const
const cards = { route: 'card', follows } as const
const claims = { route: 'claim' } as const

export const queues: Readonly<Record<QueueName, Queue>> = {
  'guarantee-open': {
    title: '零就业家庭24小时安置',
    verb: '安置',
    route: 'guarantee',
    permission: 'guarantee:read',
    opens: placement.GuaranteeOpened,
    closes: [placement.GuaranteeMet],
    moves: [placement.GuaranteePaused, placement.GuaranteeResumed],
  },
  'zero-household-found': {
    title: '零就业家庭线索',
    verb: '申请认定',
    route: 'household',
    permission: 'recognition:apply',
    opens: registration.HouseholdZeroFound,
    closes: [registration.HouseholdZeroLost, registration.HouseholdZeroOpened],
    answeredBy: registration.RecognitionApplied,
  },
  'recognition-check': {
    ...recognitions,
    title: '待社区核查',
    verb: '核查',
    permission: 'recognition:check',
    opens: registration.RecognitionApplied,
    opensAgain: [registration.RecognitionSupplemented, registration.RecognitionSentBack],
    closes: [
      registration.RecognitionChecked,
      registration.RecognitionReturned,
      registration.RejectionProposed,
      ...recognitionOver,
    ],
  },
  'rejection-review': {
    ...recognitions,
    title: '拟不予认定待街道复核',
    verb: '复核',
    permission: 'recognition:reject',
    opens: registration.RejectionProposed,
    closes: [registration.RecognitionChecked, ...recognitionOver],
  },
  'recognition-publicise': {
    ...recognitions,
    title: '待公示',
    verb: '公示',
    permission: 'recognition:publicise',
    opens: registration.RecognitionChecked,
    closes: [registration.RecognitionPublicised, ...recognitionOver],
  },
  'objection-open': {
    // Under notice a case stays with the community whose board it is on.
    route: 'recognition',
    title: '异议待处理',
    verb: '处理异议',
    permission: 'recognition:settle',
    opens: registration.RecognitionObjected,
    closes: [registration.ObjectionSettled, ...recognitionOver],
    each: 'objectionId',
  },
  'street-review': {
    ...recognitions,
    title: '公示期满待街道审核',
    verb: '审核',
    permission: 'recognition:review',
    opens: registration.NoticeEnded,
    opensAgain: [deciding.ReviewReopened],
    closes: [registration.RecognitionReviewed, registration.RecognitionSentBack, ...recognitionOver],
  },
  'county-confirm': {
    ...recognitions,
    title: '待县(市、区)认定',
    verb: '认定',
    permission: 'recognition:confirm',
    opens: registration.RecognitionReviewed,
    closes: [registration.RecognitionSentBack, deciding.ReviewReopened, ...recognitionOver],
  },
  'card-prepare': {
    ...cards,
    title: '待填写援助卡',
    verb: '填写',
    permission: 'card:prepare',
    opens: card.CardAwaited,
    closes: [card.CardPrepared, ...cardOver],
  },
  'card-issue': {
    ...cards,
    title: '待核发援助卡',
    verb: '核发',
    permission: 'card:issue',
    opens: card.CardPrepared,
    closes: [card.CardIssued, ...cardOver],
  },
  'card-deliver': {
    ...cards,
    title: '待本人签收援助卡',
    verb: '签收',
    permission: 'card:deliver',
    opens: card.CardIssued,
    closes: [card.CardDelivered, ...cardOver],
  },
  'card-return': {
    ...cards,
    title: '待收回援助卡',
    verb: '收回',
    permission: 'card:take-back',
    opens: card.CardReturnDue,
    closes: [...cardOver, card.CardFetched, card.CardRestored],
  },
  'agreement-due': {
    title: '待签援助协议(一人一策)',
    verb: '签订',
    route: 'agreement',
    follows,
    permission: 'agreement:sign',
    opens: assistance.AgreementAwaited,
    closes: [assistance.AgreementSigned],
  },
  'visit-due': {
    title: '待走访',
    verb: '走访',
    route: 'visit',
    follows,
    permission: 'agreement:propose',
    opens: assistance.VisitPlanned,
    closes: [assistance.VisitDone],
  },
  'training-answer': {
    title: '待答复培训推荐',
    verb: '答复',
    route: 'training',
    follows,
    permission: 'training:enrol',
    opens: training.TrainingRecommended,
    closes: [training.TrainingEnrolled, training.TrainingDeclined],
  },
  'post-approval': {
    title: '公益性岗位待审批',
    verb: '审批',
    route: 'post',
    permission: 'post:approve',
    opens: placement.PostSubmitted,
    closes: [placement.PostApproved, placement.PostRejected],
  },
  'offer-answer': {
    title: '待答复岗位推荐',
    verb: '答复',
    route: 'offer',
    permission: 'offer:answer',
    opens: placement.OfferMade,
    closes: [placement.OfferAccepted, placement.OfferDeclined],
  },
  'claim-check': {
    ...claims,
    title: '补贴待审核',
    verb: '审核',
    permission: 'claim:check',
    opens: subsidy.ClaimSubmitted,
    closes: [subsidy.ClaimChecked, subsidy.ClaimRejected],
  },
  'claim-publicise': {
    ...claims,
    title: '补贴待公示',
    verb: '公示',
    permission: 'claim:publish',
    opens: subsidy.ClaimChecked,
    closes: [subsidy.ClaimPublicised, subsidy.ClaimRejected],
  },
  'claim-approve': {
    ...claims,
    title: '补贴待财政审批',
    verb: '审批',
    permission: 'claim:approve',
    opens: subsidy.ClaimPublicised,
    closes: [subsidy.ClaimApproved, subsidy.ClaimRejected],
  },
  'claim-pay': {
    ...claims,
    title: '补贴待拨付',
    verb: '拨付',
    permission: 'claim:pay',
    opens: subsidy.ClaimApproved,
    closes: [subsidy.ClaimPaid, subsidy.ClaimRejected],
  },
}
