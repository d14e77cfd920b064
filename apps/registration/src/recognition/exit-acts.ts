import type { Assent } from '@jiuyuan/contract-kit/wire'
import type { ExitEvidence, ExitGround } from '@jiuyuan/contract-registration/exit'
import type { Counted } from '../refusal/counting.ts'
import type { ExitProposal } from './exit-state.ts'

/** What register, judged refusals and criteria show on the day; a human still has to propose, and another to confirm. */
export interface Shown {
  readonly retired: boolean
  /** Works, or the unemployment registration is over. */
  readonly employed: boolean
  readonly householdEmployed: boolean
  readonly criteria: { readonly outcome: 'yes' | 'no' | 'unknown'; readonly lines: string[]; readonly missing: string }
  readonly refusals: Counted
  /** Months without contact that make somebody unreachable, and the day that they reach back to. */
  readonly unreachable: { readonly months: number; readonly since: string }
}

export type Propose = {
  type: 'ProposeExit'
  ground: ExitGround
  evidence: ExitEvidence[]
  assent: Assent | null
  lastContactOn: string | null
  shown: Shown
  officer: string
  today: string
}
export type ConfirmExit = { type: 'ConfirmExit'; decisionId: string; officer: string; today: string }
/** Told by the decision's service: the notice reached the person. */
export type Serve = { type: 'ServeExit'; decisionId: string; servedOn: string; objectionUntil: string }
export type ObjectToExit = { type: 'ObjectToExit'; objectionId: string; on: string; today: string }
export type SettleExit = {
  type: 'SettleExitObjection'
  objectionId: string
  heardOn: string
  upheld: boolean
  officer: string
  today: string
}
export type Drop = { type: 'DropExit'; today: string }
export type Finalise = { type: 'FinaliseExit'; officer: string; today: string }
/** A new decision superseded the one that closed the case. */
export type Reopen = {
  type: 'ReopenRecognition'
  decisionId: string
  today: string
  dueOn: { community: string; street: string }
}

export type ExitCommand = Propose | ConfirmExit | Serve | ObjectToExit | SettleExit | Drop | Finalise | Reopen

export type ExitFact =
  | (ExitProposal & { type: 'ExitProposed' })
  | { type: 'ExitNoticed'; decisionId: string; on: string; by: string; ground: ExitGround }
  | { type: 'ExitServed'; servedOn: string; objectionUntil: string }
  | { type: 'ExitObjected'; objectionId: string; on: string }
  | { type: 'ExitObjectionSettled'; objectionId: string; upheld: boolean; heardOn: string; by: string }
  | { type: 'ExitDropped'; on: string; decisionId: string | null }
  | { type: 'RecognitionEnded'; ground: ExitGround; on: string }
  | { type: 'RecognitionRevoked'; decisionId: string; on: string; by: string }
  | { type: 'RecognitionReopened'; decisionId: string; on: string; status: Reopened; dueOn: string | null }
/** The desk that a reopened case goes back to. */
export type Reopened = 'applied' | 'notice-ended' | 'recognised'

const commands: ReadonlySet<string> = new Set<ExitCommand['type']>([
  'ProposeExit',
  'ConfirmExit',
  'ServeExit',
  'ObjectToExit',
  'SettleExitObjection',
  'DropExit',
  'FinaliseExit',
  'ReopenRecognition',
])
const facts: ReadonlySet<string> = new Set<ExitFact['type']>([
  'ExitProposed',
  'ExitNoticed',
  'ExitServed',
  'ExitObjected',
  'ExitObjectionSettled',
  'ExitDropped',
  'RecognitionEnded',
  'RecognitionRevoked',
  'RecognitionReopened',
])

export const isExitCommand = <Other extends { type: string }>(command: Other | ExitCommand): command is ExitCommand =>
  commands.has(command.type)

export const isExitFact = <Other extends { type: string }>(fact: Other | ExitFact): fact is ExitFact =>
  facts.has(fact.type)
