import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { ReviewChannel, ReviewOutcome, ServiceMethod } from '@jiuyuan/contract-registration/decision'
import type { FollowMove, MoveFollowed } from '../person/follow-move.ts'
import type { Review, Service, Written } from './decision-state.ts'

export type Issue = Written & { type: 'IssueDecision' }
export type Attempt = {
  type: 'RecordServiceAttempt'
  method: ServiceMethod
  on: string
  outcome: string
  today: string
}
export type Serve = {
  type: 'ServeDecision'
  method: ServiceMethod
  on: string
  receipt: string
  assent: Assent | null
  /** Days after which an announcement counts as service. */
  announcementDays: number
  officer: string
  today: string
}
export type RequestReview = {
  type: 'RequestReview'
  reviewId: string
  channel: ReviewChannel
  on: string
  /** When our own answer is due, for an internal review. */
  dueOn: string
  /** Whom somebody may turn to who is late with a reason. */
  body: string
  today: string
}
export type SettleReview = {
  type: 'SettleReview'
  reviewId: string
  outcome: ReviewOutcome
  on: string
  document: string | null
  officer: string
  today: string
}
/** `by`: the new decision. */
export type Supersede = { type: 'SupersedeDecision'; by: string; today: string }
/** The exit was given up before it was final; the same, without a review. */
type Retract = { type: 'RetractDecision'; by: string; today: string }

export type DecisionCommand = Issue | Attempt | Serve | RequestReview | SettleReview | Supersede | Retract | FollowMove

export type DecisionFact =
  | (Written & { type: 'DecisionIssued' })
  | { type: 'ServiceAttempted'; method: ServiceMethod; on: string; outcome: string }
  | (Service & { type: 'DecisionServed' })
  | (Pick<Review, 'id' | 'channel' | 'on' | 'dueOn'> & { type: 'ReviewRequested' })
  | { type: 'ReviewSettled'; id: string; outcome: ReviewOutcome; on: string; document: string | null; by: string }
  | { type: 'DecisionSuperseded'; by: string; on: string }
  | MoveFollowed
