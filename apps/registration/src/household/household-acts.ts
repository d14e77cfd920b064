import type { IncomeKind, IncomeSource, RemovalGround } from '@jiuyuan/contract-registration/household'
import type { Channel } from '@jiuyuan/contract-registration/person'
import type { HouseholdRules } from '@jiuyuan/policy/household'
import type { z } from 'zod'
import type { Member } from './household-state.ts'

type WorkChannel = z.output<typeof Channel>
type Kind = z.output<typeof IncomeKind>
type Source = z.output<typeof IncomeSource>
type Ground = z.output<typeof RemovalGround>

/** What made the change: the event's kind, the day from which it holds, and when it was told. */
export interface Cause {
  readonly fact: string
  readonly since: string
  readonly at: string
  readonly today: string
  readonly rules: HouseholdRules
  /** Days that work must hold until a cleared household counts as stable. */
  readonly stableDays: number
}

export type TakeMember = { type: 'TakeMember'; division: string; number: string; member: Member; cause: Cause }
export type ChangeMember = {
  type: 'ChangeMember'
  personId: string
  status?: Member['status'] | undefined
  certified?: boolean
  /** The way by which the member found work. */
  channel?: WorkChannel
  cause: Cause
}
/** The member died, left the region, or went over into another household. */
export type LoseMember = { type: 'LoseMember'; personId: string; cause: Cause }
export type OpenZero = {
  type: 'OpenZero'
  recognitionId: string
  recognisedAt: string
  today: string
  rules: HouseholdRules
}
export type RecordIncome = { type: 'RecordIncome'; kind: Kind; source: Source; cause: Cause }
export type EndIncome = { type: 'EndIncome'; kind: Kind; source: Source; cause: Cause }
export type ProposeRemoval = {
  type: 'ProposeRemoval'
  ground: Ground
  /** The day of the last contact. */
  since: string | undefined
  by: string
  today: string
  rules: HouseholdRules
  refusalLimit: number
  unreachableMonths: number
}
/** The clock: ages, and work that held. */
export type TickHousehold = { type: 'TickHousehold'; cause: Omit<Cause, 'fact' | 'since'> }

export type HouseholdCommand =
  | TakeMember
  | ChangeMember
  | LoseMember
  | OpenZero
  | RecordIncome
  | EndIncome
  | { type: 'CountRefusal'; refusalId: string }
  | ProposeRemoval
  | { type: 'ConfirmRemoval'; by: string; today: string }
  | { type: 'DeclineRemoval' }
  /** The decision on the removal was overturned. */
  | { type: 'TakeRemovalBack'; today: string }
  | TickHousehold

type Because = { occurrence: number; since: string; causePersonId: string; causeFact: string }
type Dated = { since: string; fact: string }
export type HouseholdFact =
  | (Dated & { type: 'MemberTaken'; division: string; number: string; member: Member })
  | (Dated & { type: 'MemberChanged'; personId: string; status: Member['status']; certified: boolean })
  | (Dated & { type: 'MemberLost'; personId: string })
  | (Because & { type: 'ZeroFound' })
  | (Because & { type: 'ZeroLost' })
  | {
      type: 'ZeroOpened'
      occurrence: number
      recognitionId: string
      discoveredOn: string
      recognisedAt: string
      members: string[]
    }
  | (Because & { type: 'Cleared'; clearedAt: string; channel: WorkChannel; stableOn: string })
  | (Because & { type: 'Reopened'; reopenedAt: string; members: string[] })
  | { type: 'Stable'; occurrence: number; stableOn: string }
  | { type: 'Aged'; on: string; ages: Readonly<Record<string, readonly string[]>> }
  | { type: 'IncomeRecorded'; kind: Kind; since: string; source: Source }
  | { type: 'IncomeEnded'; kind: Kind; until: string; source: Source }
  | { type: 'RefusalCounted'; refusalId: string }
  | { type: 'RemovalProposed'; ground: Ground; proposedOn: string; proposedBy: string }
  | { type: 'RemovalDeclined' }
  | { type: 'Removed'; occurrence: number; ground: Ground; on: string }
  | { type: 'RemovalTakenBack'; occurrence: number; on: string }
  | (Because & { type: 'RemovalPassed' })
