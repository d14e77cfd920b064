import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type * as acts from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'

type Decided = Decision<acts.PolicyEndFact, RecognitionRefusal>

/** Told by the card department: noted only, nothing happens to the person. A card of an earlier recognition says nothing. */
const note = (state: KnownRecognition, { on }: acts.NotePolicyEnd): Decided =>
  state.status === 'recognised' && !state.policyEndedOn && civilDayOf(new Date(state.recognisedAt)) <= on
    ? accept({ type: 'PolicyPeriodEnded', on })
    : accept()

/** 附件第六条: after the policy's period the person applies anew of their own accord, and is recognised anew. */
const giveWay = (state: KnownRecognition, { today: on }: acts.GiveWay): Decided => {
  const { appliedOn, status } = state
  if (state.status !== 'recognised' || !state.policyEndedOn)
    return refuse('recognition-open', { appliedOn, status: recognitionStatusText[status] })
  return accept({ type: 'RecognitionGaveWay', on })
}

export const decidePolicyEnd = (state: KnownRecognition, command: acts.NotePolicyEnd | acts.GiveWay): Decided =>
  command.type === 'NotePolicyEnd' ? note(state, command) : giveWay(state, command)
