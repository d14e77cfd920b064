import type { CardRefusal } from '@jiuyuan/contract-card/card'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { CardCommand, CommandOf } from './card-commands.ts'
import type { Card, CardFact, KnownCard } from './card.ts'
import { demandBack, handOver, takeBack } from './decide-custody.ts'
import { cancel, leaveMarket, requireReturn, restore, revoke } from './decide-end.ts'
import { find, replace, reportLoss } from './decide-loss.ts'

export type Decided = Decision<CardFact, CardRefusal>

/** 附件第四、五、七、十八条: the street issues what the community filled in, with a number of the region, against a valid certificate. */
const issue = ({ status }: KnownCard, command: CommandOf<'IssueCard'>): Decided => {
  const { cardNo, certificateNo, issuedOn, owes, flaw } = command
  if (status !== 'prepared') return refuse('card-not-prepared')
  if (owes) return refuse('old-card-out')
  if (!certificateNo) return refuse('certificate-not-valid')
  if (flaw) return refuse(flaw)
  if (!cardNo) return refuse('numbers-exhausted')
  return accept({ type: 'CardIssued', cardNo, certificateNo, issuedOn })
}

const deliver = (state: KnownCard, { receipt }: CommandOf<'DeliverCard'>): Decided => {
  if (state.status !== 'active') return refuse('card-not-active')
  if (state.holder !== 'issuer') return refuse('card-held-already')
  return accept({ type: 'CardDelivered', ...receipt })
}

const followPerson = (state: KnownCard, { personId, mergedFrom }: CommandOf<'FollowPerson'>): Decided =>
  state.personId === personId
    ? accept()
    : accept({ type: 'PersonFollowed', personId, ...(mergedFrom ? { mergedFrom } : {}) })

/** What follows from elsewhere is never refused: it changes a card that it meets, or nothing. */
const decideFollowing = (state: KnownCard, command: CardCommand): Decided => {
  switch (command.type) {
    case 'RequireReturn':
      return requireReturn(state, command)
    case 'LeaveMarket':
      return leaveMarket(state, command)
    case 'RevokeCard':
      return revoke(state, command)
    case 'RestoreCard':
      return restore(state, command)
    case 'FollowPerson':
      return followPerson(state, command)
    case 'MoveCard':
      return state.division === command.division ? accept() : accept({ ...command, type: 'CardMoved' })
    default:
      return accept()
  }
}

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
    case 'DemandBack':
      return demandBack(state, command)
    case 'ReportLoss':
      return reportLoss(state, command)
    case 'FindCard':
      return find(state, command)
    case 'ReplaceCard':
      return replace(state, command)
    case 'ReturnCard':
      return takeBack(state, command)
    case 'CancelCard':
      return cancel(state, command)
    default:
      return decideFollowing(state, command)
  }
}
