import type { ReturnTask } from '@jiuyuan/contract-card/card'
import type { Card } from './card.ts'

type Task = Omit<ReturnTask, 'overdue'>
type Ended = Extract<Card, { status: 'cancelled' | 'revoked' }>

/** 附件第十三条: what is over and still out is fetched by the community. */
const fetching = (card: Ended): Task | undefined => {
  const { status, reason = 'cancelled', holder, returnDueOn } = card
  if (!returnDueOn || holder === 'issuer') return undefined
  return { by: 'community', kind: 'return', ground: status === 'revoked' ? status : reason, dueOn: returnDueOn }
}

/** 劳动合同法 九: what the worker wants back. */
const handingBack = (card: Card): Task | undefined => {
  if (!('holder' in card) || !card.demandedOn) return undefined
  const kept = card.holder === 'employer' || card.certificateHolder === 'employer'
  return kept ? { by: 'employer', kind: 'hand-back', ground: 'demanded', dueOn: card.demandedOn } : undefined
}

/** Whoever has a paper that must go back: the holder to the issuer, the community that fetches, the employer to the worker. */
export const returnTaskOf = (card: Card): Task | undefined => {
  if (card.status === 'return-due' && card.holder !== 'issuer')
    return { by: card.holder, kind: 'return', ground: card.returnGround, dueOn: card.returnDueOn }
  return (card.status === 'cancelled' || card.status === 'revoked' ? fetching(card) : undefined) ?? handingBack(card)
}
