import type { CancelGround } from '@jiuyuan/contract-card/cancel-grounds'
import type { CardRefusal, Paper } from '@jiuyuan/contract-card/card'
import type { ReturnGround } from '@jiuyuan/contract-card/events'
import type { DecidedBy, Receipt } from './card.ts'

/** What a person at the desk commands. */
type AtDesk =
  | { type: 'PrepareCard' }
  | {
      type: 'IssueCard'
      /** Undefined when the county's blocks are used up. */
      cardNo: string | undefined
      /** Undefined when the person has no valid certificate. */
      certificateNo: string | undefined
      issuedOn: string
      /** An older card of the person is still out. */
      owes: boolean
      /** What stands against the number of an issue on paper. */
      flaw?: CardRefusal
    }
  | { type: 'DeliverCard'; receipt: Receipt }
  | {
      type: 'HandOver'
      papers: readonly Paper[]
      holder: 'employer' | 'person'
      employerId?: string | undefined
      employed: boolean
      receipt: Receipt
    }
  | { type: 'DemandBack'; receipt: Receipt }
  | { type: 'ReportLoss'; lostOn: string; today: string; noticeUntil: string }
  | { type: 'FindCard'; receipt: Receipt }
  | { type: 'ReplaceCard'; certificateNo: string | undefined; today: string }
  | { type: 'ReturnCard'; today: string }
  | { type: 'CancelCard'; today: string; ground: CancelGround | undefined; decided: DecidedBy; dueOn: string }

/** What follows from the facts of other departments. */
type FromElsewhere =
  | { type: 'AwaitCard'; personId: string; recognitionId: string; division: string; dueOn: string }
  /** By when it must be back, by who has it in hand. */
  | { type: 'RequireReturn'; ground: ReturnGround; on: string; due: { employer: string; person: string } }
  | { type: 'LeaveMarket'; on: string; dueOn: string }
  | { type: 'RevokeCard'; on: string; dueOn: string }
  /** What had cancelled it for one of these reasons was overturned. */
  | { type: 'RestoreCard'; reasons: readonly string[]; on: string }
  | { type: 'FollowPerson'; personId: string; mergedFrom?: string }
  | { type: 'MoveCard'; division: string }

export type CardCommand = AtDesk | FromElsewhere
export type CommandOf<Type extends CardCommand['type']> = Extract<CardCommand, { type: Type }>
