import type { ClashGround, MergePlan } from '@jiuyuan/contract-registration/duplicate'
import type { PersonId } from '@jiuyuan/contract-registration/person'
import type { KnownPair } from './pair-state.ts'

/** What the register says of one entry when the two are judged. */
export interface Entry {
  readonly personId: PersonId
  readonly numbered: boolean
  readonly certified: boolean
  readonly card: boolean
  readonly merged: boolean
}
type Found = Pick<KnownPair, 'first' | 'second' | 'division' | 'foundOn'>

export type ProposeMerge = {
  type: 'ProposeMerge'
  entries: readonly [Entry, Entry]
  plan: MergePlan
  by: string
}
export type PairCommand =
  | (Found & { type: 'FlagPair'; grounds: readonly ClashGround[] })
  | { type: 'ClearPair' }
  | { type: 'DismissPair' }
  | ProposeMerge
  | { type: 'ConfirmMerge'; by: string; today: string }
  | { type: 'DeclineMerge' }
  | { type: 'Unmerge'; today: string }

type Ids = { personId: string; intoPersonId: string; on: string }
export type PairFact =
  | (Found & { type: 'PairFlagged'; grounds: ClashGround[] })
  | { type: 'PairCleared' }
  | { type: 'PairDismissed' }
  | { type: 'MergeProposed'; plan: MergePlan & { by: string } }
  | { type: 'MergeDeclined' }
  | (Ids & { type: 'MergeConfirmed'; plan: MergePlan & { by: string } })
  | (Ids & { type: 'MergeUndone' })
