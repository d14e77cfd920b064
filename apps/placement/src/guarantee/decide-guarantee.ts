import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { Guarantee, GuaranteeCommand, GuaranteeFact } from './guarantee.ts'
import { elapsedAt, rungsAhead } from './guarantee-time.ts'

type Command<Type extends GuaranteeCommand['type']> = Extract<GuaranteeCommand, { type: Type }>
type Open = Exclude<Guarantee, { status: 'none' }>
type Decided = Decision<GuaranteeFact, GuaranteeRefusal>

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Every rung whose moment has come, in order; late when the clock could not speak within a minute. */
const tick = (state: Open, { now }: Command<'TickGuarantee'>): Decided => {
  if (state.status !== 'running') return accept()
  const due = rungsAhead(state).filter(({ dueAt }) => dueAt <= now)
  const facts = due.map(({ level, dueAt }): GuaranteeFact => {
    const late = Date.parse(now) - Date.parse(dueAt) > MINUTE
    return level === 'breach'
      ? { type: 'GuaranteeBreached', dueAt, at: now, late }
      : { type: 'RungReached', level, dueAt, at: now, late }
  })
  return accept(...facts)
}

const meet = (state: Open, { at, personId }: Command<'MeetGuarantee'>): Decided => {
  if (state.status === 'met') return accept()
  const elapsed = elapsedAt(state, at)
  const paused = Date.parse(at) - Date.parse(state.openedAt) - elapsed
  return accept({
    type: 'GuaranteeMet',
    at,
    personId,
    minutes: Math.max(0, Math.floor(elapsed / MINUTE)),
    pausedMinutes: Math.max(0, Math.floor(paused / MINUTE)),
    within: elapsed <= state.limitHours * HOUR,
  })
}

const pause = (state: Open, { now, by, reason }: Command<'PauseGuarantee'>): Decided => {
  if (state.status === 'paused') return refuse('guarantee-paused')
  if (state.status === 'breached') return refuse('guarantee-breached')
  return accept({ type: 'GuaranteePaused', at: now, by, reason })
}

const resume = (state: Open, { now }: Command<'ResumeGuarantee'>): Decided => {
  if (state.status !== 'paused') return refuse('guarantee-running')
  const pausedMs = state.pausedMs + Math.max(0, Date.parse(now) - Date.parse(state.pausedSince))
  return accept({ type: 'GuaranteeResumed', at: now, pausedMs })
}

export const decideGuarantee = (state: Guarantee, command: GuaranteeCommand): Decided => {
  if (command.type === 'OpenGuarantee')
    return state.status === 'none' ? accept({ ...command, type: 'GuaranteeOpened' }) : accept()
  if (state.status === 'none') return refuse('guarantee-unknown')
  if (command.type === 'TickGuarantee') return tick(state, command)
  if (command.type === 'MeetGuarantee') return meet(state, command)
  if (command.type === 'ExplainBreach')
    return state.reached.some(({ level }) => level === 'breach')
      ? accept({ type: 'BreachExplained', explanation: command.explanation })
      : refuse('guarantee-not-breached')
  if (state.status === 'met') return refuse('guarantee-met')
  return command.type === 'PauseGuarantee' ? pause(state, command) : resume(state, command)
}
