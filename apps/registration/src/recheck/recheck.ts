import { holdReasonText, recheckOutcomeText, type HoldReason } from '@jiuyuan/contract-registration/recheck'
import type { RecheckRefusal } from '@jiuyuan/contract-registration/recheck-router'
import { accept, refuse, type Decider, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import { follow, type FollowMove, type MoveFollowed } from '../person/follow-move.ts'
import type { Recheck, Result, Running } from './recheck-state.ts'

type Opening = Pick<Running, 'recognitionId' | 'personId' | 'division' | 'category' | 'appliedOn' | 'dueOn'>

export type RecheckCommand =
  | ({ type: 'OpenRecheck' } & Opening)
  /** `byHuman`: somebody asked for it; the clock's own never touches what a human holds. */
  | { type: 'EvaluateRecheck'; result: Result; byHuman: boolean }
  | { type: 'HoldRecheck'; reason: HoldReason; until: string | null; officer: string; today: string }
  | { type: 'ReleaseRecheck'; today: string }
  /** `passingOnly`: of many at once, only those whose criteria still hold. */
  | { type: 'KeepRecognised'; today: string; nextDueOn: string; passingOnly: boolean }
  | { type: 'CloseRecheck' }
  | FollowMove
type Command<Type extends RecheckCommand['type']> = Extract<RecheckCommand, { type: Type }>

export type RecheckFact =
  | ({ type: 'RecheckOpened' } & Opening)
  | ({ type: 'RecheckEvaluated' } & Result)
  | { type: 'RecheckHeld'; reason: HoldReason; on: string; by: string; until: string | null }
  | { type: 'RecheckReleased'; on: string }
  | { type: 'RecognitionKept'; on: string; nextDueOn: string }
  | { type: 'RecheckClosed' }
  | MoveFollowed

type Decided = Decision<RecheckFact, RecheckRefusal>

const held = ({ hold }: Running): Refused<RecheckRefusal> | undefined =>
  hold ? refuse('recheck-held', { by: hold.by, on: hold.on, hold: holdReasonText[hold.reason] }) : undefined

const keep = (state: Running, { today: on, nextDueOn, passingOnly }: Command<'KeepRecognised'>): Decided => {
  const refused = held(state)
  if (refused) return refused
  const { result, dueOn } = state
  if (!result) return refuse('recheck-not-due', { dueOn })
  if (passingOnly && result.outcome !== 'yes')
    return refuse('recheck-not-passing', { outcome: recheckOutcomeText[result.outcome] })
  return accept({ type: 'RecognitionKept', on, nextDueOn })
}

// A hold stands until a human lifts it: the clock goes round it, a human is told who holds it and why.
const evaluate = (state: Running, { result, byHuman }: Command<'EvaluateRecheck'>): Decided => {
  const refused = held(state)
  if (refused) return byHuman ? refused : accept()
  if (result.evaluatedOn < state.dueOn) return byHuman ? refuse('recheck-not-due', { dueOn: state.dueOn }) : accept()
  return accept({ type: 'RecheckEvaluated', ...result })
}

const decideRunning = (state: Running, command: Exclude<RecheckCommand, FollowMove>): Decided => {
  switch (command.type) {
    case 'OpenRecheck':
      return accept()
    case 'EvaluateRecheck':
      return evaluate(state, command)
    case 'HoldRecheck': {
      const { reason, until, officer: by, today: on } = command
      return held(state) ?? accept({ type: 'RecheckHeld', reason, on, by, until })
    }
    case 'ReleaseRecheck':
      return state.hold ? accept({ type: 'RecheckReleased', on: command.today }) : refuse('recheck-not-held')
    case 'KeepRecognised':
      return keep(state, command)
    case 'CloseRecheck':
      return accept({ type: 'RecheckClosed' })
  }
}

const decide = (state: Recheck, command: RecheckCommand): Decided => {
  if (command.type === 'FollowMove') return state.stage === 'none' ? accept() : follow(state.division, command)
  if (state.stage === 'running') return decideRunning(state, command)
  if (command.type === 'OpenRecheck') {
    const { type: _, ...opening } = command
    return accept({ type: 'RecheckOpened', ...opening })
  }
  if (command.type === 'CloseRecheck' || (command.type === 'EvaluateRecheck' && !command.byHuman)) return accept()
  return refuse(state.stage === 'none' ? 'recheck-unknown' : 'recheck-closed')
}

const evolve = (state: Recheck, fact: RecheckFact): Recheck => {
  if (fact.type === 'RecheckOpened') {
    const { type: _, ...opening } = fact
    return { stage: 'running', ...opening, result: null, hold: null, keptOn: null }
  }
  if (state.stage === 'none') return state
  switch (fact.type) {
    case 'RecheckEvaluated': {
      const { type: _, ...result } = fact
      return { ...state, result }
    }
    case 'RecheckHeld': {
      const { type: _, ...hold } = fact
      return { ...state, hold }
    }
    case 'RecheckReleased':
      return { ...state, hold: null }
    case 'RecognitionKept':
      return { ...state, keptOn: fact.on, dueOn: fact.nextDueOn, result: null }
    case 'MoveFollowed':
      return { ...state, division: fact.division }
    case 'RecheckClosed':
      return { ...state, stage: 'closed' }
  }
}

/** The recheck of one recognition: what it finds is for a human to act on; it ends nobody's assistance itself. */
export const recheck: Decider<Recheck, RecheckCommand, RecheckFact, RecheckRefusal> = {
  initial: { stage: 'none' },
  decide,
  evolve,
}
