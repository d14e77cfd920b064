import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { Evidence, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import type { Proof } from '@jiuyuan/policy/proof'
import type { Application, RejectionStage, Remedies } from './recognition-state.ts'

/** What our own register says of the person on the day of the act (附件第五条). */
export interface Standing {
  readonly registered: boolean
  readonly certificateValid: boolean
}

export type Apply = Omit<Application, 'appliedOn' | 'firstContactOfficer'> & {
  type: 'ApplyRecognition'
  /** Whether the pack of the day has this category. */
  offered: boolean
  standing: Standing
  officer: string
  today: string
  dueOn: string
}
export type Check = {
  type: 'CheckRecognition' | 'OverruleRejection'
  evidence: Evidence[]
  proof: Proof
  officer: string
  today: string
  dueOn: string
}
export type ProposeRejection = {
  type: 'ProposeRejection'
  ground: RejectionGround
  proof: Proof
  officer: string
  dueOn: string
}
export type Publicise = { type: 'Publicise'; place: string; days: number; today: string }
export type RaiseObjection = { type: 'RaiseObjection'; objectionId: string; today: string; dueOn: string }
export type SettleObjection = {
  type: 'SettleObjection'
  objectionId: string
  upheld: boolean
  today: string
  remedies: Remedies
}
export type EndNotice = { type: 'EndNotice'; today: string; dueOn: string }
export type Review = { type: 'ReviewRecognition'; officer: string; dueOn: string }
export type Confirm = { type: 'ConfirmRecognition'; officer: string; now: string; standing: Standing }
export type Reject = {
  type: 'RejectRecognition'
  ground: RejectionGround
  /** Level of the office that rejects. */
  level: string
  today: string
  remedies: Remedies
}
export type Withdraw = { type: 'WithdrawRecognition'; assent: Assent; today: string }

export type RecognitionCommand =
  | Apply
  | Check
  | ProposeRejection
  | Publicise
  | RaiseObjection
  | SettleObjection
  | EndNotice
  | Review
  | Confirm
  | Reject
  | Withdraw

export type RecognitionFact =
  | (Application & { type: 'RecognitionApplied'; dueOn: string })
  | { type: 'RejectionProposed'; ground: RejectionGround; proof: Proof; checker: string; dueOn: string }
  | { type: 'RecognitionChecked'; evidence: Evidence[]; proof: Proof; checker: string; dueOn: string }
  | { type: 'RecognitionPublicised'; place: string; noticeFrom: string; noticeUntil: string }
  | { type: 'RecognitionObjected'; objectionId: string; on: string; dueOn: string; remainingDays: number }
  | { type: 'ObjectionSettled'; objectionId: string; upheld: boolean; on: string; noticeUntil?: string }
  | { type: 'NoticeEnded'; on: string; dueOn: string }
  | { type: 'RecognitionReviewed'; reviewer: string; dueOn: string }
  | { type: 'RecognitionRecognised'; confirmer: string; recognisedAt: string }
  | { type: 'RecognitionRejected'; ground: RejectionGround; stage: RejectionStage; on: string; remedies: Remedies }
  | { type: 'RecognitionWithdrawn'; on: string; assent: Assent }
