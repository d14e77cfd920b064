import { Assent } from '@jiuyuan/contract-kit/wire'
import type { DeclineReason, OfferRefusal } from '@jiuyuan/contract-placement/offer'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Made = z.object({
  postId: z.uuid(),
  postTitle: z.string(),
  employerId: z.uuid(),
  personId: z.uuid(),
  householdId: z.uuid().optional(),
  division: z.string(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
})
const answeredAt = z.iso.datetime()

/** 岗位推荐: made to a person, who accepts or declines for a reason; declining has no effect by itself (自主择业). */
export const Offer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Made.extend({ status: z.literal('open') }),
  Made.extend({ status: z.literal('accepted'), answeredAt, assent: Assent.optional() }),
  Made.extend({ status: z.literal('declined'), answeredAt, reason: z.string() }),
])
export type Offer = z.output<typeof Offer>

/** What is known of the person and the post at this moment. */
export interface Fitness {
  readonly cardValid: boolean
  readonly offerOpen: boolean
  readonly placed: boolean
  readonly postApproved: boolean
  readonly places: number
  readonly taken: number
}
export type OfferCommand =
  | ({ type: 'MakeOffer' } & z.output<typeof Made> & Fitness)
  | { type: 'AcceptOffer'; now: string; assent: Assent }
  /** `explained`: the person's own words are kept beside it. */
  | { type: 'DeclineOffer'; now: string; reason: DeclineReason; explained: boolean }
export type OfferFact =
  | ({ type: 'OfferMade' } & z.output<typeof Made>)
  | { type: 'OfferAccepted'; at: string; assent: Assent }
  | { type: 'OfferDeclined'; at: string; reason: DeclineReason }

type Command<Type extends OfferCommand['type']> = Extract<OfferCommand, { type: Type }>
type Decided = Decision<OfferFact, OfferRefusal>

/** 附件第二、七条: the card, valid only with the certificate, is what gives the right to an offer. */
const make = (state: Offer, command: Command<'MakeOffer'>): Decided => {
  const { cardValid, offerOpen, placed, postApproved, places, taken, type: _, ...made } = command
  if (state.status !== 'none') return refuse('offer-exists')
  if (!cardValid) return refuse('card-not-valid')
  if (placed) return refuse('already-placed')
  if (offerOpen) return refuse('offer-open')
  if (!postApproved) return refuse('post-not-open')
  return taken >= places ? refuse('post-full', { places }) : accept({ type: 'OfferMade', ...made })
}

const decline = ({ now, reason, explained }: Command<'DeclineOffer'>): Decided =>
  reason === 'other' && !explained ? refuse('reason-missing') : accept({ type: 'OfferDeclined', at: now, reason })

export const offer: Decider<Offer, OfferCommand, OfferFact, OfferRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'MakeOffer') return make(state, command)
    if (state.status === 'none') return refuse('offer-unknown')
    if (state.status !== 'open') return refuse('offer-answered')
    return command.type === 'AcceptOffer'
      ? accept({ type: 'OfferAccepted', at: command.now, assent: command.assent })
      : decline(command)
  },
  evolve: (state, fact) => {
    if (fact.type === 'OfferMade') {
      const { type: _, ...made } = fact
      return { status: 'open', ...made }
    }
    if (state.status === 'none') return state
    return fact.type === 'OfferAccepted'
      ? { ...state, status: 'accepted', answeredAt: fact.at, assent: fact.assent }
      : { ...state, status: 'declined', answeredAt: fact.at, reason: fact.reason }
  },
}
