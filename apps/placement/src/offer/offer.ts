import type { OfferRefusal } from '@jiuyuan/contract-placement/offer'
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

/** 岗位推荐: made to a person, who accepts or declines for a reason; declining has no effect by itself. */
export const Offer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Made.extend({ status: z.literal('open') }),
  Made.extend({ status: z.literal('accepted'), answeredAt }),
  Made.extend({ status: z.literal('declined'), answeredAt, reason: z.string() }),
])
export type Offer = z.output<typeof Offer>
export type OfferCommand =
  /** What is known of the person and the post at this moment stands beside the offer. */
  | ({ type: 'MakeOffer'; cardValid: boolean; postApproved: boolean; places: number; taken: number; placed: boolean } & z.output<typeof Made>)
  | { type: 'AcceptOffer'; now: string }
  | { type: 'DeclineOffer'; now: string; reason: string }
export type OfferFact =
  | ({ type: 'OfferMade' } & z.output<typeof Made>)
  | { type: 'OfferAccepted'; at: string }
  | { type: 'OfferDeclined'; at: string; reason: string }

/** 附件第二、七条: the card, valid only with the certificate, is what gives the right to an offer. */
const make = (state: Offer, command: Extract<OfferCommand, { type: 'MakeOffer' }>): Decision<OfferFact, OfferRefusal> => {
  const { cardValid, postApproved, places, taken, placed, type: _, ...made } = command
  if (state.status !== 'none') return refuse('offer-exists')
  if (!cardValid) return refuse('card-not-valid')
  if (!postApproved) return refuse('post-not-open')
  if (taken >= places) return refuse('post-full', { places })
  return placed ? refuse('already-placed') : accept({ type: 'OfferMade', ...made })
}

export const offer: Decider<Offer, OfferCommand, OfferFact, OfferRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'MakeOffer') return make(state, command)
    if (state.status === 'none') return refuse('offer-unknown')
    if (state.status !== 'open') return refuse('offer-answered')
    return command.type === 'AcceptOffer'
      ? accept({ type: 'OfferAccepted', at: command.now })
      : accept({ type: 'OfferDeclined', at: command.now, reason: command.reason })
  },
  evolve: (state, fact) => {
    if (fact.type === 'OfferMade') {
      const { type: _, ...made } = fact
      return { status: 'open', ...made }
    }
    if (state.status === 'none') return state
    return fact.type === 'OfferAccepted'
      ? { ...state, status: 'accepted', answeredAt: fact.at }
      : { ...state, status: 'declined', answeredAt: fact.at, reason: fact.reason }
  },
}
