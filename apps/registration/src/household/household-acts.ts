import type { Channel } from '@jiuyuan/contract-registration/person'
import type { WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { z } from 'zod'
import type { Member } from './household-state.ts'

type WorkChannel = z.output<typeof Channel>

/** What made the change: the event's kind, the day from which it holds, and when it was told. */
interface Cause {
  readonly fact: string
  readonly since: string
  readonly at: string
  readonly today: string
  readonly rules: WorkingAgeRules
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
/** The member died or left the region. */
export type LoseMember = { type: 'LoseMember'; personId: string; cause: Cause }
export type OpenZero = {
  type: 'OpenZero'
  recognitionId: string
  recognisedAt: string
  today: string
  rules: WorkingAgeRules
}
export type HouseholdCommand =
  | TakeMember
  | ChangeMember
  | LoseMember
  | OpenZero
  | { type: 'TickHousehold'; today: string }

type Because = { occurrence: number; since: string; causePersonId: string; causeFact: string }
export type HouseholdFact =
  | { type: 'MemberTaken'; division: string; number: string; member: Member }
  | { type: 'MemberChanged'; personId: string; status: Member['status']; certified: boolean }
  | { type: 'MemberLost'; personId: string }
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
