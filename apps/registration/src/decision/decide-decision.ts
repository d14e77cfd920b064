import type { DecisionRefusal } from '@jiuyuan/contract-registration/decision-router'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision as Decides, type Refused } from '@jiuyuan/kernel/decider'
import { follow } from '../person/follow-move.ts'
import { clocksOf } from './clocks.ts'
import type * as acts from './decision-acts.ts'
import { liesIn, type Decision, type IssuedDecision } from './decision-state.ts'

type Decided = Decides<acts.DecisionFact, DecisionRefusal>

/** Nothing happens before the decision, and nothing is recorded ahead. */
const outOfTime = (
  { decidedOn: first }: IssuedDecision,
  { on: day, today }: { on: string; today: string },
): Refused<DecisionRefusal> | undefined => {
  if (day > today) return refuse('day-in-future', { day })
  return day < first ? refuse('day-too-early', { day, first }) : undefined
}

const attempt = (state: IssuedDecision, command: acts.Attempt): Decided => {
  const { method, on, outcome } = command
  if (state.service) return refuse('already-served', { on: state.service.servedOn })
  return outOfTime(state, command) ?? accept({ type: 'ServiceAttempted', method, on, outcome })
}

const serve = (state: IssuedDecision, command: acts.Serve): Decided => {
  const { method, on, receipt, assent, announcementDays, officer: by } = command
  if (state.service) return refuse('already-served', { on: state.service.servedOn })
  const late = outOfTime(state, command)
  if (late) return late
  if (method === 'electronic' && !assent) return refuse('assent-missing')
  // 公告送达 is the last way, for whom no other reached.
  if (method === 'announcement' && state.attempts.length === 0) return refuse('announcement-needs-attempt')
  const servedOn = method === 'announcement' ? addDays(on, announcementDays) : on
  return accept({ type: 'DecisionServed', method, on, servedOn, by, receipt, assent })
}

const requestReview = (state: IssuedDecision, command: acts.RequestReview): Decided => {
  const { reviewId: id, channel, on, dueOn, body } = command
  if (state.reviews.some((review) => review.channel === channel && review.outcome === null))
    return refuse('review-open')
  const late = outOfTime(state, command)
  if (late) return late
  const until = clocksOf(state)?.reconsiderationUntil
  // Whether another body accepts what comes late is for that body.
  if (channel === 'internal' && until !== undefined && on > until) return refuse('review-too-late', { until, body })
  return accept({ type: 'ReviewRequested', id, channel, on, dueOn: channel === 'internal' ? dueOn : null })
}

const settleReview = (state: IssuedDecision, command: acts.SettleReview): Decided => {
  const { reviewId: id, outcome, on, document, officer: by } = command
  const review = state.reviews.find((one) => one.id === id)
  if (!review || review.outcome !== null) return refuse('review-unknown')
  if (review.channel === 'internal' && state.decidedBy.includes(by)) return refuse('reviewer-had-part')
  if (review.channel !== 'internal' && outcome !== 'withdrawn' && !document) return refuse('document-missing')
  return outOfTime(state, command) ?? accept({ type: 'ReviewSettled', id, outcome, on, document, by })
}

const supersede = ({ reviews }: IssuedDecision, { by, today: on }: acts.Supersede): Decided =>
  reviews.some(({ outcome }) => outcome === 'overturned')
    ? accept({ type: 'DecisionSuperseded', by, on })
    : refuse('not-overturned')

export const decideDecision = (state: Decision, command: acts.DecisionCommand): Decided => {
  if (state.stage === 'none') {
    if (command.type !== 'IssueDecision') return refuse('decision-unknown')
    const { type: _, ...written } = command
    return accept({ type: 'DecisionIssued', ...written })
  }
  // Told twice, written once.
  if (command.type === 'IssueDecision') return accept()
  if (command.type === 'FollowMove') return follow(liesIn(state), command)
  if (command.type === 'RetractDecision')
    return state.supersededBy ? accept() : accept({ type: 'DecisionSuperseded', by: command.by, on: command.today })
  if (state.supersededBy) return refuse('decision-superseded')
  switch (command.type) {
    case 'RecordServiceAttempt':
      return attempt(state, command)
    case 'ServeDecision':
      return serve(state, command)
    case 'RequestReview':
      return requestReview(state, command)
    case 'SettleReview':
      return settleReview(state, command)
    case 'SupersedeDecision':
      return supersede(state, command)
  }
}
