import type { CardRefusal } from '@jiuyuan/contract-card/card'
import { Holder } from '@jiuyuan/contract-card/events'
import type { Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decideCard } from './decide-card.ts'

const Awaited = z.object({ personId: z.uuid(), recognitionId: z.uuid(), division: z.string(), dueOn: z.iso.date() })
const Issued = Awaited.extend({
  cardNo: z.string(),
  certificateNo: z.string(),
  issuedOn: z.iso.date(),
  holder: Holder,
  employerId: z.uuid().optional(),
})

/** 就业援助卡: awaited since the recognition, filled in by the community, issued by the street; then in somebody's hands. */
export const Card = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Awaited.extend({ status: z.literal('awaited') }),
  Awaited.extend({ status: z.literal('prepared') }),
  Issued.extend({ status: z.literal('active') }),
  Issued.extend({ status: z.literal('returned'), endedOn: z.iso.date() }),
  Awaited.extend({ status: z.literal('cancelled'), endedOn: z.iso.date(), cardNo: z.string().optional() }),
])
export type Card = z.output<typeof Card>

type Receipt = { on: string; language: string }
export type CardCommand =
  | ({ type: 'AwaitCard' } & z.output<typeof Awaited>)
  | { type: 'PrepareCard' }
  /** `certificateNo` is undefined when the person has no valid certificate; `cardNo` when the county's block is used up. */
  | { type: 'IssueCard'; cardNo: string | undefined; certificateNo: string | undefined; today: string }
  | { type: 'DeliverCard'; receipt: Receipt }
  | {
      type: 'HandOver'
      holder: 'employer' | 'person'
      employerId?: string | undefined
      employed: boolean
      receipt: Receipt
    }
  | { type: 'ReturnCard'; today: string }
  | { type: 'CancelCard'; today: string; reason: string }
export type CardFact =
  | ({ type: 'CardAwaited' } & z.output<typeof Awaited>)
  | { type: 'CardPrepared' }
  | { type: 'CardIssued'; cardNo: string; certificateNo: string; issuedOn: string }
  | { type: 'CardDelivered'; on: string; language: string }
  | { type: 'CustodyChanged'; holder: Holder; employerId?: string; on: string; language: string }
  | { type: 'CardReturned'; on: string }
  | { type: 'CardCancelled'; on: string; reason: string }

const withHolder = (state: Card, holder: Holder, employerId?: string): Card => {
  if (state.status !== 'active') return state
  const { employerId: _, ...rest } = state
  return { ...rest, holder, ...(employerId ? { employerId } : {}) }
}

const evolve = (state: Card, fact: CardFact): Card => {
  if (fact.type === 'CardAwaited') {
    const { type: _, ...awaited } = fact
    return { status: 'awaited', ...awaited }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'CardPrepared':
      return { ...state, status: 'prepared' }
    case 'CardIssued': {
      const { type: _, ...issued } = fact
      return { ...state, ...issued, status: 'active', holder: 'issuer' }
    }
    case 'CardDelivered':
      return withHolder(state, 'person')
    case 'CustodyChanged':
      return withHolder(state, fact.holder, fact.employerId)
    case 'CardReturned': {
      const back = withHolder(state, 'issuer')
      return back.status === 'active' ? { ...back, status: 'returned', endedOn: fact.on } : state
    }
    case 'CardCancelled':
      return { ...state, status: 'cancelled', endedOn: fact.on }
  }
}

export const card: Decider<Card, CardCommand, CardFact, CardRefusal> = {
  initial: { status: 'none' },
  decide: decideCard,
  evolve,
}
