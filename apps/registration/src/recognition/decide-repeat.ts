import type { ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { daysBetween } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import type { JudgeRepeats, RecognitionFact } from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'

type Objected = Extract<KnownRecognition, { status: 'publicised' | 'objected' | 'notice-ended' }>

/**
 * 参照信访工作条例 第三十六条 (同一事实和理由): a ground that was investigated and dismissed holds nobody a second time by
 * being said again. There are few grounds, so whatever is objected, a notice comes to its end.
 */
export const isRepeat = ({ objections }: Objected, ground: ObjectionGround) =>
  objections.some((one) => one.ground === ground && one.settled === 'dismissed')

/** Those that the street has not read yet. */
export const unread = (state: KnownRecognition) =>
  (('repeated' in state && state.repeated) || []).filter(({ found }) => found === null)

/** Nothing that was said in time is passed over: the street reads it before the case goes on. */
export const unlessUnread = (state: KnownRecognition): Refused<RecognitionRefusal> | undefined => {
  const open = unread(state).length
  return open > 0 ? refuse('repeats-unread', { open }) : undefined
}

const remainingDays = (state: Objected, today: string) => {
  if (state.status === 'objected') return state.remainingDays
  return state.status === 'publicised' ? Math.max(0, daysBetween(today, state.notice.until)) : 0
}

/** The street read them: what brings something new is investigated like any objection, the days that are left are held. */
export const judgeRepeats = (
  state: KnownRecognition,
  command: JudgeRepeats,
): Decision<RecognitionFact, RecognitionRefusal> => {
  if (state.status !== 'publicised' && state.status !== 'objected' && state.status !== 'notice-ended')
    return refuse('not-at-this-stage', { status: recognitionStatusText[state.status] })
  const { objectionIds, fresh, officer, today: on, dueOn } = command
  const named = state.repeated.filter(({ id }) => objectionIds.includes(id))
  if (named.length < new Set(objectionIds).size) return refuse('objection-unknown')
  if (named.some(({ found }) => found !== null)) return refuse('repeat-judged')
  // What is objected to is this officer's own check.
  if (officer === state.checker) return refuse('investigator-is-checker')
  const found = fresh ? 'new' : 'nothing-new'
  const held = fresh ? named : []
  const days = remainingDays(state, on)
  return accept<RecognitionFact>(
    { type: 'RepeatsJudged', objectionIds, found, on },
    ...held.map(({ id: objectionId, ground }) => ({
      type: 'RecognitionObjected' as const,
      objectionId,
      ground,
      on,
      dueOn,
      remainingDays: days,
    })),
  )
}

type Repeat = Extract<RecognitionFact, { type: 'RepeatRecorded' | 'RepeatsJudged' }>

export const evolveRepeat = (state: Objected, fact: Repeat): Objected => {
  if (fact.type === 'RepeatRecorded') {
    const { objectionId: id, ground, on } = fact
    return { ...state, repeated: [...state.repeated, { id, ground, on, found: null }] }
  }
  const { objectionIds, found } = fact
  const repeated = state.repeated.map((one) => (objectionIds.includes(one.id) ? { ...one, found } : one))
  return { ...state, repeated }
}
