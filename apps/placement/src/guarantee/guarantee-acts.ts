import type { z } from 'zod'
import type { Opened, Reached } from './guarantee-state.ts'

/** An offer that lies, or lay, with a member of the household. */
export interface OfferWithMember {
  readonly offerId: string
  readonly madeAt: string
  readonly madeBy: string
  readonly answeredAt?: string | undefined
}

export type GuaranteeCommand =
  | ({ type: 'OpenGuarantee' } & z.output<typeof Opened>)
  | { type: 'PauseGuarantee'; now: string; by: string; reason: string }
  | { type: 'ResumeGuarantee'; now: string }
  /** Brings it up to date with the clock and with the household's offers. */
  | { type: 'TickGuarantee'; now: string; offers: readonly OfferWithMember[] }
  | { type: 'MeetGuarantee'; now: string; offers: readonly OfferWithMember[]; at: string; personId: string }
  | { type: 'ExplainBreach'; explanation: string }

/** With `offerId`, the clock stands because of that offer; without, because an officer said so. */
export type GuaranteeFact =
  | ({ type: 'GuaranteeOpened' } & z.output<typeof Opened>)
  | { type: 'GuaranteePaused'; at: string; by: string; reason: string; offerId?: string }
  | { type: 'GuaranteeResumed'; at: string; offerId?: string }
  | ({ type: 'RungReached' } & z.output<typeof Reached>)
  | { type: 'GuaranteeBreached'; dueAt: string; at: string; late: boolean }
  | { type: 'GuaranteeMet'; at: string; personId: string; minutes: number; pausedMinutes: number; within: boolean }
  | { type: 'BreachExplained'; explanation: string }
