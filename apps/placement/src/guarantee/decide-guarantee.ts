import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { catchUpFacts } from './catch-up-facts.ts'
import { evolveGuarantee } from './evolve-guarantee.ts'
import type { GuaranteeCommand, GuaranteeFact } from './guarantee-acts.ts'
import { standingOf, type Guarantee, type OpenedGuarantee } from './guarantee-state.ts'
import { elapsedAt, remainingAt, stoodUntil } from './guarantee-time.ts'

type Command<Type extends GuaranteeCommand['type']> = Extract<GuaranteeCommand, { type: Type }>
type Decided = Decision<GuaranteeFact, GuaranteeRefusal>

const MINUTE = 60_000
const minutes = (ms: number) => Math.max(0, Math.floor(ms / MINUTE))

const meet = (before: OpenedGuarantee, { at, personId, now, offers }: Command<'MeetGuarantee'>): Decided => {
  const unsaid = catchUpFacts(before, { now, offers, until: at })
  const state = unsaid.reduce<Guarantee>(evolveGuarantee, before)
  if (state.status !== 'open') return accept()
  return accept(...unsaid, {
    type: 'GuaranteeMet',
    at,
    personId,
    minutes: minutes(elapsedAt(state, at)),
    pausedMinutes: minutes(stoodUntil(state, at)),
    within: remainingAt(state, at) >= 0,
  })
}

/** Over is over, even when the clock has not said so yet. */
const pause = (state: OpenedGuarantee, { now, by, reason }: Command<'PauseGuarantee'>): Decided => {
  const standing = standingOf(state)
  if (standing === 'breached' || remainingAt(state, now) <= 0) return refuse('guarantee-breached')
  return standing === 'paused' ? refuse('guarantee-paused') : accept({ type: 'GuaranteePaused', at: now, by, reason })
}

/** An officer ends what an officer began; an offer is ended by its answer. */
const resume = (state: OpenedGuarantee, { now }: Command<'ResumeGuarantee'>): Decided => {
  const standing = state.pauses.filter(({ until }) => until === undefined)
  if (standing.some(({ offerId }) => offerId === undefined)) return accept({ type: 'GuaranteeResumed', at: now })
  return refuse(standing.length > 0 ? 'offer-unanswered' : 'guarantee-running')
}

const explain = (state: OpenedGuarantee, { explanation }: Command<'ExplainBreach'>): Decided =>
  state.reached.some(({ level }) => level === 'breach')
    ? accept({ type: 'BreachExplained', explanation })
    : refuse('guarantee-not-breached')

const tick = (state: OpenedGuarantee, { now, offers }: Command<'TickGuarantee'>): Decided =>
  state.status === 'met' ? accept() : accept(...catchUpFacts(state, { now, offers, until: now }))

export const decideGuarantee = (state: Guarantee, command: GuaranteeCommand): Decided => {
  if (command.type === 'OpenGuarantee')
    return state.status === 'none' ? accept({ ...command, type: 'GuaranteeOpened' }) : accept()
  if (state.status === 'none') return refuse('guarantee-unknown')
  switch (command.type) {
    case 'TickGuarantee':
      return tick(state, command)
    case 'MeetGuarantee':
      return meet(state, command)
    case 'ExplainBreach':
      return explain(state, command)
    case 'PauseGuarantee':
      return state.status === 'met' ? refuse('guarantee-met') : pause(state, command)
    case 'ResumeGuarantee':
      return state.status === 'met' ? refuse('guarantee-met') : resume(state, command)
  }
}
