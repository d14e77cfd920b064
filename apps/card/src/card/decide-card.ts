import type { CardRefusal } from '@jiuyuan/contract-card/card'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { Card, CardCommand, CardFact } from './card.ts'

type Command<Type extends CardCommand['type']> = Extract<CardCommand, { type: Type }>
type Decided = Decision<CardFact, CardRefusal>

/** 附件第四、五、七、十八条: the street issues what the community filled in, with a number of the region, against a valid certificate. */
const issue = ({ status }: Card, { cardNo, certificateNo, today }: Command<'IssueCard'>): Decided => {
  if (status !== 'prepared') return refuse('card-not-prepared')
  if (!certificateNo) return refuse('certificate-not-valid')
  if (!cardNo) return refuse('numbers-exhausted')
  return accept({ type: 'CardIssued', cardNo, certificateNo, issuedOn: today })
}

const deliver = (state: Card, { receipt }: Command<'DeliverCard'>): Decided => {
  if (state.status !== 'active') return refuse('card-not-active')
  if (state.holder !== 'issuer') return refuse('card-held-already')
  return accept({ type: 'CardDelivered', ...receipt })
}

/** 附件第十条: an employer keeps both only while the person works there; the person signs each hand-over. */
const handOver = (state: Card, { holder, employerId, employed, receipt }: Command<'HandOver'>): Decided => {
  if (state.status !== 'active') return refuse('card-not-active')
  if (state.holder === 'issuer') return refuse('card-with-issuer')
  if (state.holder === holder && state.employerId === employerId) return refuse('card-held-already')
  if (holder === 'employer' && !employed) return refuse('not-employed-there')
  return accept({ type: 'CustodyChanged', holder, ...(employerId ? { employerId } : {}), ...receipt })
}

const cancel = (state: Card, { today, reason }: Command<'CancelCard'>): Decided =>
  state.status === 'returned' || state.status === 'cancelled'
    ? refuse('card-not-active')
    : accept({ type: 'CardCancelled', on: today, reason })

export const decideCard = (state: Card, command: CardCommand): Decided => {
  if (command.type === 'AwaitCard')
    return state.status === 'none' ? accept({ ...command, type: 'CardAwaited' }) : accept()
  if (state.status === 'none') return refuse('card-unknown')
  switch (command.type) {
    case 'PrepareCard':
      return state.status === 'awaited' ? accept({ type: 'CardPrepared' }) : refuse('card-not-awaited')
    case 'IssueCard':
      return issue(state, command)
    case 'DeliverCard':
      return deliver(state, command)
    case 'HandOver':
      return handOver(state, command)
    case 'ReturnCard':
      return state.status === 'active' ? accept({ type: 'CardReturned', on: command.today }) : refuse('card-not-active')
    case 'CancelCard':
      return cancel(state, command)
  }
}
