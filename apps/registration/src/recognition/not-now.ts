import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import type { KnownRecognition } from './recognition-state.ts'

export const isClosed = ({ status }: KnownRecognition) =>
  status === 'recognised' || status === 'rejected' || status === 'withdrawn'

/** What the procedure waits for, when it is not this command's turn. */
export const waiting = (state: KnownRecognition): Refused<RecognitionRefusal> => {
  if (state.status === 'publicised') return refuse('notice-running', { until: state.notice.until })
  if (state.status === 'objected')
    return refuse('objection-open', { open: state.objections.filter(({ settled }) => settled === null).length })
  return refuse('not-at-this-stage', { status: recognitionStatusText[state.status] })
}
