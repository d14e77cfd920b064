import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { addDays, daysBetween } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type * as acts from './recognition-acts.ts'
import { waiting } from './not-now.ts'
import type { KnownRecognition } from './recognition-state.ts'

type Decided = Decision<acts.RecognitionFact, RecognitionRefusal>

const elsewhere = ({ status }: KnownRecognition) =>
  refuse<RecognitionRefusal>('not-at-this-stage', { status: recognitionStatusText[status] })

// The day of posting is not counted: the counted days are the ones after it (民法典 二百零一).
const publicise = (state: KnownRecognition, { place, days, today }: acts.Publicise): Decided => {
  if (state.status !== 'checked') return waiting(state)
  return accept({ type: 'RecognitionPublicised', place, noticeFrom: today, noticeUntil: addDays(today, days) })
}

const raise = (state: KnownRecognition, { objectionId, today, dueOn }: acts.RaiseObjection): Decided => {
  const objected = { type: 'RecognitionObjected', objectionId, on: today, dueOn } as const
  if (state.status === 'objected') return accept({ ...objected, remainingDays: state.remainingDays })
  if (!('notice' in state) || !state.notice) return elsewhere(state)
  const { until } = state.notice
  if (state.status !== 'publicised' || until < today) return refuse('notice-over', { until })
  return accept({ ...objected, remainingDays: daysBetween(today, until) })
}

const settle = (state: KnownRecognition, command: acts.SettleObjection): Decided => {
  const { objectionId, upheld, today, remedies } = command
  const objections = ('objections' in state && state.objections) || []
  const objection = objections.find(({ id }) => id === objectionId)
  if (!objection) return state.status === 'objected' ? refuse('objection-unknown') : elsewhere(state)
  if (state.status !== 'objected' || objection.settled !== null) return refuse('objection-settled')
  const settled = { type: 'ObjectionSettled', objectionId, upheld, on: today } as const
  if (upheld) {
    const rejected = { ground: 'objection-upheld', stage: 'notice', on: today, remedies } as const
    return accept<acts.RecognitionFact>(settled, { type: 'RecognitionRejected', ...rejected })
  }
  const others = objections.some(({ id, settled: outcome }) => outcome === null && id !== objectionId)
  // Objections hold the notice: the days that were left are counted from the day after the last conclusion.
  return accept(others ? settled : { ...settled, noticeUntil: addDays(today, state.remainingDays) })
}

/** The clock's: the counted days passed without an open objection. Never refuses; there may be nothing to end. */
export const endNotice = (state: KnownRecognition, { today, dueOn }: acts.EndNotice): Decided =>
  state.status === 'publicised' && state.notice.until < today
    ? accept({ type: 'NoticeEnded', on: today, dueOn })
    : accept()

export const decideInNotice = (
  state: KnownRecognition,
  command: acts.Publicise | acts.RaiseObjection | acts.SettleObjection,
): Decided => {
  switch (command.type) {
    case 'Publicise':
      return publicise(state, command)
    case 'RaiseObjection':
      return raise(state, command)
    case 'SettleObjection':
      return settle(state, command)
  }
}
