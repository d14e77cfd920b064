import { refusalStatusText, type DiscountGround } from '@jiuyuan/contract-registration/refusal'
import type { AdjudicationRefusal } from '@jiuyuan/contract-registration/refusal-router'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import { fen } from '@jiuyuan/kernel/money'
import { follow } from '../person/follow-move.ts'
import type * as acts from './refusal-acts.ts'
import type { KnownRefusal, Refusal } from './refusal-state.ts'

type Decided = Decision<acts.RefusalFact, AdjudicationRefusal>

const future = (day: string, today: string): Refused<AdjudicationRefusal> | undefined =>
  day > today ? refuse('day-in-future', { day }) : undefined

const waiting = ({ status }: KnownRefusal): Refused<AdjudicationRefusal> =>
  refuse('not-at-this-stage', { status: refusalStatusText[status] })

const record = ({ type: _, today, ...recorded }: acts.RecordAct): Decided =>
  future(recorded.on, today) ?? accept({ type: 'RefusalRecorded', ...recorded })

const hear = (state: KnownRefusal, { spoke, on, today }: acts.Hear): Decided => {
  if (state.status !== 'recorded') return waiting(state)
  return future(on, today) ?? accept({ type: 'PersonHeard', spoke, on })
}

/** Why it does not count, whatever the pay is. */
const excused = (state: KnownRefusal, { suitable, validReason }: acts.Judge): DiscountGround | undefined => {
  if (state.documented === 'none') return 'undocumented'
  if (!suitable.health) return 'health'
  if (!suitable.capacity) return 'capacity'
  if (!suitable.distance) return 'distance'
  if (!suitable.legal) return 'unlawful'
  return validReason ? 'valid-reason' : undefined
}

const underpaid = ({ refused, on }: KnownRefusal, { monthlyWage, minimumWage, place }: acts.Judge) => {
  if (refused !== 'post') return false
  if (monthlyWage === null) return refuse<AdjudicationRefusal>('pay-unknown')
  // What cannot be compared cannot be judged suitable.
  if (minimumWage === null) return refuse<AdjudicationRefusal>('minimum-wage-unknown', { place, day: on })
  return fen(monthlyWage) < fen(minimumWage)
}

const judge = (state: KnownRefusal, command: acts.Judge): Decided => {
  if (state.status !== 'recorded' && state.status !== 'heard') return waiting(state)
  const { suitable, monthlyWage, toldOn, officer, today, objectionUntil } = command
  const ahead = future(toldOn, today)
  if (ahead) return ahead
  const discounted = (ground: DiscountGround) => accept({ type: 'RefusalDiscounted', ground, on: today } as const)
  const ground = excused(state, command)
  if (ground) return discounted(ground)
  const low = underpaid(state, command)
  if (low === true) return discounted('pay-below-minimum')
  if (low) return low
  if (state.status !== 'heard') return refuse('person-not-heard')
  const judgement = { suitable, monthlyWage, judgedOn: today, judgedBy: officer, toldOn }
  return accept({ type: 'RefusalJudged', ...judgement, objectionUntil })
}

const oppose = (state: KnownRefusal, { on, today }: acts.Oppose): Decided => {
  if (state.status !== 'judged') return waiting(state)
  if (on > state.objectionUntil) return refuse('objection-over', { until: state.objectionUntil })
  return future(on, today) ?? accept({ type: 'RefusalOpposed', on })
}

const ownPart = (state: KnownRefusal, officer: string): Refused<AdjudicationRefusal> | undefined => {
  const parts = { 记录人: state.recordedBy, 判定人: 'judgement' in state ? state.judgement?.judgedBy : undefined }
  const own = Object.entries(parts).find(([, other]) => other === officer)
  return own && refuse('second-person-needed', { role: own[0] })
}

const settle = (state: KnownRefusal, { upheld, officer, today }: acts.Settle): Decided => {
  if (state.status !== 'objected') return waiting(state)
  return (
    ownPart(state, officer) ??
    (upheld
      ? accept({ type: 'RefusalDiscounted', ground: 'objection-upheld', on: today })
      : accept({ type: 'RefusalObjectionDismissed', on: today, by: officer }))
  )
}

const confirm = (state: KnownRefusal, { officer, today }: acts.Confirm): Decided => {
  if (state.status !== 'judged') return waiting(state)
  const own = ownPart(state, officer)
  if (own) return own
  if (!state.objectionDismissed && today <= state.objectionUntil)
    return refuse('person-may-object', { until: state.objectionUntil })
  return accept({ type: 'RefusalConfirmed', on: today, by: officer })
}

const discount = (state: KnownRefusal, { today }: acts.Discount): Decided =>
  state.status === 'confirmed' || state.status === 'discounted'
    ? waiting(state)
    : accept({ type: 'RefusalDiscounted', ground: 'not-confirmed', on: today })

export const decideRefusal = (state: Refusal, command: acts.RefusalCommand): Decided => {
  if (state.status === 'none') return command.type === 'RecordRefusal' ? record(command) : refuse('refusal-unknown')
  switch (command.type) {
    case 'RecordRefusal':
      return refuse('refusal-exists')
    case 'HearRefusal':
      return hear(state, command)
    case 'JudgeRefusal':
      return judge(state, command)
    case 'ObjectToRefusal':
      return oppose(state, command)
    case 'SettleRefusalObjection':
      return settle(state, command)
    case 'ConfirmRefusal':
      return confirm(state, command)
    case 'DiscountRefusal':
      return discount(state, command)
    case 'FollowMove':
      return follow(state.division, command)
  }
}
