import type { DiscountGround, Suitability, ValidReason } from '@jiuyuan/contract-registration/refusal'
import type { FollowMove, MoveFollowed } from '../person/follow-move.ts'
import type { Judgement, Recorded } from './refusal-state.ts'

export type RecordAct = Recorded & { type: 'RecordRefusal'; today: string }
export type Hear = { type: 'HearRefusal'; spoke: boolean; on: string; today: string }
export type Judge = {
  type: 'JudgeRefusal'
  suitable: Suitability
  validReason: ValidReason | null
  toldOn: string
  /** What the post pays, by the register or else by the officer; null when nobody knows. */
  monthlyWage: string | null
  /** Of the place and day; null when the policy does not know it. */
  minimumWage: string | null
  place: string
  officer: string
  today: string
  objectionUntil: string
}
export type Oppose = { type: 'ObjectToRefusal'; on: string; today: string }
export type Settle = { type: 'SettleRefusalObjection'; upheld: boolean; officer: string; today: string }
export type Confirm = { type: 'ConfirmRefusal'; officer: string; today: string }
export type Discount = { type: 'DiscountRefusal'; today: string }

export type RefusalCommand = RecordAct | Hear | Judge | Oppose | Settle | Confirm | Discount | FollowMove

export type RefusalFact =
  | (Recorded & { type: 'RefusalRecorded' })
  | { type: 'PersonHeard'; spoke: boolean; on: string }
  | (Judgement & { type: 'RefusalJudged'; objectionUntil: string })
  | { type: 'RefusalOpposed'; on: string }
  | { type: 'RefusalObjectionDismissed'; on: string; by: string }
  | { type: 'RefusalConfirmed'; on: string; by: string }
  | { type: 'RefusalDiscounted'; ground: DiscountGround; on: string }
  | MoveFollowed
