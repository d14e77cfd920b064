import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import type { CertifiedAnswer, Evidence, Judged, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import type { Proof } from '@jiuyuan/policy/proof'
import type { FollowMove, MoveFollowed } from '../person/follow-move.ts'
import type { ExitCommand, ExitFact } from './exit-acts.ts'
import type { Application, Basis, RejectionStage, Remedies, Returned } from './recognition-state.ts'

/** What our own register says of the person on the day of the act (附件第五条). */
export interface Standing {
  readonly registered: boolean
  readonly certificateValid: boolean
}

/** Every category that was applied for or holds, each proven on the day of the act; `proof.rule` names it. */
export interface Judgement {
  readonly proofs: Proof[]
  readonly judged: Judged
}

export type Apply = Omit<Application, 'appliedOn' | 'firstContactOfficer' | 'category'> & {
  type: 'ApplyRecognition'
  /** The categories that the pack of the day has at this place. */
  offered: readonly string[]
  standing: Standing
  officer: string
  today: string
  dueOn: string
}
export type Check = Judgement & {
  type: 'CheckRecognition' | 'OverruleRejection'
  evidence: Evidence[]
  officer: string
  today: string
  dueOn: string
}
export type Return = { type: 'ReturnRecognition'; missing: string[]; officer: string; today: string; dueOn: string }
export type Supplement = {
  type: 'SupplementRecognition'
  evidence: Evidence[]
  answers: CertifiedAnswer[]
  today: string
  dueOn: string
}
export type CloseUnsupplemented = { type: 'CloseUnsupplemented'; today: string }
export type ProposeRejection = Judgement & {
  type: 'ProposeRejection'
  ground: RejectionGround
  officer: string
  dueOn: string
}
/** With a batch of cases of one community. */
export type Publicise = {
  type: 'Publicise'
  noticeId: string
  division: string
  place: string
  days: number
  /** The day of posting, today or later: the notice begins then. */
  from: string
}
export type RaiseObjection = {
  type: 'RaiseObjection'
  objectionId: string
  ground: ObjectionGround
  today: string
  dueOn: string
}
export type JudgeRepeats = {
  type: 'JudgeRepeats'
  objectionIds: string[]
  /** They bring something new. */
  fresh: boolean
  officer: string
  today: string
  dueOn: string
}
export type SettleObjection = {
  type: 'SettleObjection'
  objectionId: string
  upheld: boolean
  officer: string
  today: string
  remedies: Remedies
}
export type EndNotice = { type: 'EndNotice'; today: string; dueOn: string }
export type Review = { type: 'ReviewRecognition'; officer: string; dueOn: string }
export type Confirm = { type: 'ConfirmRecognition'; officer: string; now: string; standing: Standing }
/** Street and county each from their own desk. */
export type SendBack = { type: 'SendBackRecognition'; level: string; dueOn: string }
export type ChangePrimary = { type: 'ChangePrimary'; category: string }
/** The person's later application under another category; `proof` is its judgement of the day, papers seen included. */
export type AddCategory = {
  type: 'AddCategory'
  category: string
  offered: readonly string[]
  proof: Proof | undefined
  evidence: Evidence[]
  answers: CertifiedAnswer[]
  assent: Assent
  officer: string
  today: string
  /** Last day of the street, which reviews again what it had reviewed without this category. */
  dueOn: string
}
export type Reject = {
  type: 'RejectRecognition'
  ground: RejectionGround
  /** Level of the office that rejects. */
  level: string
  officer: string
  today: string
  remedies: Remedies
}
/** The card's policies are at their end (附件第六条); and a new application takes the place of this recognition. */
export type NotePolicyEnd = { type: 'NotePolicyEnd'; on: string }
export type GiveWay = { type: 'GiveWayToApplication'; today: string }
export type PolicyEndFact = { type: 'PolicyPeriodEnded'; on: string } | { type: 'RecognitionGaveWay'; on: string }
export type Withdraw = { type: 'WithdrawRecognition'; assent: Assent; today: string }

export type RecognitionCommand =
  | Apply
  | Check
  | Return
  | Supplement
  | CloseUnsupplemented
  | ProposeRejection
  | Publicise
  | RaiseObjection
  | JudgeRepeats
  | SettleObjection
  | EndNotice
  | Review
  | Confirm
  | SendBack
  | ChangePrimary
  | AddCategory
  | Reject
  | Withdraw
  | NotePolicyEnd
  | GiveWay
  | FollowMove
  | ExitCommand

/** What the written decision needs: ground, what it rests on, and both remedies. */
export type Rejected = {
  type: 'RecognitionRejected'
  ground: RejectionGround
  stage: RejectionStage
  on: string
  remedies: Remedies
  basis: Basis
}

export type RecognitionFact =
  | (Application & { type: 'RecognitionApplied'; dueOn: string })
  | (Returned & { type: 'RecognitionReturned' })
  | { type: 'RecognitionSupplemented'; evidence: Evidence[]; answers: CertifiedAnswer[]; dueOn: string }
  | (Judgement & { type: 'RejectionProposed'; ground: RejectionGround; checker: string; dueOn: string })
  | (Judgement & {
      type: 'RecognitionChecked'
      evidence: Evidence[]
      /** The primary one: the applicant's, if it holds. */
      category: string
      checker: string
      dueOn: string
    })
  | { type: 'RecognitionPublicised'; noticeId: string; place: string; noticeFrom: string; noticeUntil: string }
  | {
      type: 'RecognitionObjected'
      objectionId: string
      ground: ObjectionGround
      on: string
      dueOn: string
      remainingDays: number
    }
  | { type: 'RepeatRecorded'; objectionId: string; ground: ObjectionGround; on: string }
  | { type: 'RepeatsJudged'; objectionIds: string[]; found: 'new' | 'nothing-new'; on: string }
  | { type: 'ObjectionSettled'; objectionId: string; upheld: boolean; on: string; noticeUntil?: string }
  | { type: 'NoticeEnded'; on: string; dueOn: string }
  | { type: 'RecognitionReviewed'; reviewer: string; dueOn: string }
  | { type: 'RecognitionRecognised'; confirmer: string; recognisedAt: string }
  | { type: 'RecognitionSentBack'; dueOn: string }
  | { type: 'PrimaryChanged'; category: string }
  | {
      type: 'CategoryAdded'
      category: string
      proof: Proof
      evidence: Evidence[]
      answers: CertifiedAnswer[]
      assent: Assent
      on: string
      by: string
    }
  | { type: 'ReviewReopened'; dueOn: string }
  | PolicyEndFact
  | MoveFollowed
  | Rejected
  | { type: 'RecognitionWithdrawn'; on: string; assent: Assent }
  | { type: 'RecognitionLeftUnsupplemented'; on: string }
  | ExitFact
