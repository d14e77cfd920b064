import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { daysBetween } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { lastCountedDay } from '../notice/counted-days.ts'
import { isRepeat, judgeRepeats } from './decide-repeat.ts'
import { waiting } from './not-now.ts'
import type * as acts from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'
import { rejected } from './rejecting.ts'

type Decided = Decision<acts.RecognitionFact, RecognitionRefusal>

const elsewhere = ({ status }: KnownRecognition) =>
  refuse<RecognitionRefusal>('not-at-this-stage', { status: recognitionStatusText[status] })

const publicise = (state: KnownRecognition, command: acts.Publicise): Decided => {
  const { noticeId, division, place, days, from: noticeFrom } = command
  if (state.status !== 'checked') return waiting(state)
  if (state.division !== division) return refuse('notice-of-other-community')
  const last = lastCountedDay(noticeFrom, days)
  if (!last.ok) return refuse('calendar-unknown', last.detail)
  return accept({ type: 'RecognitionPublicised', noticeId, place, noticeFrom, noticeUntil: last.value })
}

const raise = (state: KnownRecognition, { objectionId, ground, today, dueOn }: acts.RaiseObjection): Decided => {
  const objected = { type: 'RecognitionObjected', objectionId, ground, on: today, dueOn } as const
  const recorded = { type: 'RepeatRecorded', objectionId, ground, on: today } as const
  if (state.status === 'objected')
    return accept<acts.RecognitionFact>(
      isRepeat(state, ground) ? recorded : { ...objected, remainingDays: state.remainingDays },
    )
  if (!('notice' in state) || !state.notice) return elsewhere(state)
  const { from, until } = state.notice
  if (today < from) return refuse('notice-not-begun', { from })
  if (state.status !== 'publicised' || until < today) return refuse('notice-over', { until })
  return accept<acts.RecognitionFact>(
    isRepeat(state, ground) ? recorded : { ...objected, remainingDays: daysBetween(today, until) },
  )
}

const conclude = (state: Extract<KnownRecognition, { status: 'objected' }>, command: acts.SettleObjection): Decided => {
  const { objectionId, upheld, today, remedies } = command
  const settled = { type: 'ObjectionSettled', objectionId, upheld, on: today } as const
  if (upheld) {
    const act = { ground: 'objection-upheld', stage: 'notice', on: today, remedies } as const
    return accept<acts.RecognitionFact>(settled, rejected(state, act))
  }
  if (state.objections.some(({ id, settled: outcome }) => outcome === null && id !== objectionId))
    return accept(settled)
  // Objections hold the notice: the days that were left are counted from the day after the last conclusion.
  const last = lastCountedDay(today, state.remainingDays)
  return last.ok ? accept({ ...settled, noticeUntil: last.value }) : refuse('calendar-unknown', last.detail)
}

const settle = (state: KnownRecognition, command: acts.SettleObjection): Decided => {
  const objections = ('objections' in state && state.objections) || []
  const objection = objections.find(({ id }) => id === command.objectionId)
  if (!objection) return state.status === 'objected' ? refuse('objection-unknown') : elsewhere(state)
  if (state.status !== 'objected' || objection.settled !== null) return refuse('objection-settled')
  // What is objected to is this officer's own check.
  return command.officer === state.checker ? refuse('investigator-is-checker') : conclude(state, command)
}

/** The clock's: the counted days passed without an open objection. Never refuses; there may be nothing to end. */
export const endNotice = (state: KnownRecognition, { today, dueOn }: acts.EndNotice): Decided =>
  state.status === 'publicised' && state.notice.until < today
    ? accept({ type: 'NoticeEnded', on: today, dueOn })
    : accept()

export const decideInNotice = (
  state: KnownRecognition,
  command: acts.Publicise | acts.RaiseObjection | acts.JudgeRepeats | acts.SettleObjection,
): Decided => {
  switch (command.type) {
    case 'Publicise':
      return publicise(state, command)
    case 'RaiseObjection':
      return raise(state, command)
    case 'JudgeRepeats':
      return judgeRepeats(state, command)
    case 'SettleObjection':
      return settle(state, command)
  }
}
