import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import type { Proof } from '@jiuyuan/policy/proof'
import { future, waiting } from './not-now.ts'
import type * as acts from './recognition-acts.ts'
import type { KnownRecognition } from './recognition-state.ts'

type Decided = Decision<acts.RecognitionFact, RecognitionRefusal>

/** What fails, as titles; parts that nobody can make true (such as the other sex) are left out where others could be. */
const failing = ({ title, children }: Proof): string[] => {
  const failed = children.filter(({ outcome }) => outcome === 'no')
  if (failed.length === 0) return [title]
  const curable = failed.filter(({ wouldPassIf }) => wouldPassIf !== undefined)
  return (curable.length > 0 ? curable : failed).flatMap(failing)
}

/** What waits for a paper may still hold, so the paper is asked for first. */
export const unproven = (proofs: readonly Proof[]): Refused<RecognitionRefusal> => {
  const open = proofs.find(({ outcome }) => outcome === 'unknown')
  if (open) return refuse('facts-missing', { missing: open.missingEvidence ?? open.title })
  return refuse('criteria-not-met', { line: [...new Set(proofs.flatMap(failing))].join(';') })
}

/**
 * The community finds one category or more of those applied for to hold (附件第六条: 个人自愿申请); the street may do so
 * against the community's proposal. What holds unasked opens nothing.
 */
export const check = (state: KnownRecognition, command: acts.Check): Decided => {
  const from = command.type === 'CheckRecognition' ? 'applied' : 'rejection-proposed'
  if (state.status !== from) return waiting(state)
  const { evidence, proofs, judged, officer: checker, today, dueOn } = command
  const days = evidence.map(({ seenOn }) => seenOn)
  const early = future(days, today)
  if (early) return early
  const asked = proofs.filter(({ rule }) => state.categories.includes(rule))
  const holding = asked.filter(({ outcome }) => outcome === 'yes').map(({ rule }) => rule)
  const category = holding.find((code) => code === state.category) ?? holding[0]
  if (category === undefined) return unproven(asked)
  return accept({ type: 'RecognitionChecked', evidence, category, proofs, judged, checker, dueOn })
}

/** The community may only propose: the street confirms or overrules. */
export const proposeRejection = (state: KnownRecognition, command: acts.ProposeRejection): Decided => {
  if (state.status !== 'applied') return waiting(state)
  const { ground, proofs, judged, officer: checker, dueOn } = command
  return accept({ type: 'RejectionProposed', ground, proofs, judged, checker, dueOn })
}

/** 一次性告知: all that is missing, once. */
export const giveBack = (state: KnownRecognition, { missing, officer: by, today, dueOn }: acts.Return): Decided => {
  if (state.status !== 'applied') return waiting(state)
  if (state.returned) return refuse('returned-once', { on: state.returned.on })
  return accept({ type: 'RecognitionReturned', on: today, by, missing, until: dueOn })
}

/** Also after the last day, as long as nobody has closed the case. */
export const supplement = (state: KnownRecognition, command: acts.Supplement): Decided => {
  if (state.status !== 'returned') return refuse('not-returned')
  const { evidence, answers, today, dueOn } = command
  const days = evidence.map(({ seenOn }) => seenOn)
  return future(days, today) ?? accept({ type: 'RecognitionSupplemented', evidence, answers, dueOn })
}

/** Never by the clock: an officer closes what was not supplemented, after the last day. */
export const closeUnsupplemented = (state: KnownRecognition, { today }: acts.CloseUnsupplemented): Decided => {
  if (state.status !== 'returned') return refuse('not-returned')
  const { until } = state.returned
  if (today <= until) return refuse('supplement-running', { until })
  return accept({ type: 'RecognitionLeftUnsupplemented', on: today })
}
