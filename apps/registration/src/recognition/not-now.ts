import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import type { KnownRecognition } from './recognition-state.ts'

type Closed = 'rejected' | 'withdrawn' | 'ended' | 'revoked'
const closed: ReadonlySet<string> = new Set<Closed>(['rejected', 'withdrawn', 'ended', 'revoked'])

/** Over for good: the person may apply anew. */
export const isClosed = ({ status }: Pick<KnownRecognition, 'status'>) => closed.has(status)

/** Whether the procedure of recognising is over: from here on only the exit from assistance is left. */
export const isDecided = (state: KnownRecognition) =>
  isClosed(state) || state.status === 'recognised' || state.status === 'exit-noticed'

/** What is said to have been seen or signed cannot lie ahead. */
export const future = (days: readonly string[], today: string): Refused<RecognitionRefusal> | undefined => {
  const day = days.find((one) => one > today)
  return day === undefined ? undefined : refuse('day-in-future', { day })
}

/** What the procedure waits for, when it is not this command's turn. */
export const waiting = (state: KnownRecognition): Refused<RecognitionRefusal> => {
  if (state.status === 'publicised') return refuse('notice-running', { until: state.notice.until })
  if (state.status === 'objected')
    return refuse('objection-open', { open: state.objections.filter(({ settled }) => settled === null).length })
  return refuse('not-at-this-stage', { status: recognitionStatusText[state.status] })
}
