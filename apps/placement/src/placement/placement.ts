import type { PlacementRefusal } from '@jiuyuan/contract-placement/offer'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Started = z.object({
  offerId: z.uuid(),
  postId: z.uuid(),
  postTitle: z.string(),
  postDivision: z.string(),
  employerId: z.uuid(),
  personId: z.uuid(),
  householdId: z.uuid().optional(),
  division: z.string(),
  at: z.iso.datetime(),
  from: z.iso.date(),
  until: z.iso.date(),
  monthlyWage: z.string(),
  /** 1 … places of the post; the database lets a seat be taken once. */
  seat: z.int(),
})

/** 上岗: work under a contract, after the person accepted the offer. */
export const Placement = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Started.extend({ status: z.literal('in-post') }),
  Started.extend({ status: z.literal('ended'), endedOn: z.iso.date(), reason: z.string() }),
])
export type Placement = z.output<typeof Placement>

/** What holds for the start at this moment: the offer, the person, the post, the policy. */
interface Terms {
  readonly accepted: boolean
  /** One offer, one placement: to come back needs an assent of its own. */
  readonly offerUsed: boolean
  readonly placed: boolean
  readonly places: number
  readonly maxMonths: number
}
export type PlacementCommand =
  | ({ type: 'StartPlacement' } & z.output<typeof Started> & Terms)
  | { type: 'EndPlacement'; on: string; reason: string }
export type PlacementFact =
  | ({ type: 'PlacementStarted' } & z.output<typeof Started>)
  | { type: 'PlacementEnded'; on: string; reason: string }

type Start = Extract<PlacementCommand, { type: 'StartPlacement' }>

const start = (state: Placement, command: Start): Decision<PlacementFact, PlacementRefusal> => {
  const { accepted, offerUsed, placed, places, maxMonths, type: _, ...started } = command
  if (state.status !== 'none' || offerUsed) return refuse('placement-exists')
  if (!accepted) return refuse('offer-not-accepted')
  if (placed) return refuse('already-placed')
  if (started.until < started.from) return refuse('contract-days-wrong')
  if (started.until >= addMonths(started.from, maxMonths)) return refuse('contract-too-long', { months: maxMonths })
  return started.seat > places ? refuse('post-full', { places }) : accept({ type: 'PlacementStarted', ...started })
}

export const placement: Decider<Placement, PlacementCommand, PlacementFact, PlacementRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'StartPlacement') return start(state, command)
    if (state.status === 'none') return refuse('placement-unknown')
    if (state.status === 'ended') return refuse('placement-ended')
    if (command.on < state.from) return refuse('contract-days-wrong')
    return accept({ type: 'PlacementEnded', on: command.on, reason: command.reason })
  },
  evolve: (state, fact) => {
    if (fact.type === 'PlacementStarted') {
      const { type: _, ...started } = fact
      return { status: 'in-post', ...started }
    }
    return state.status === 'none' ? state : { ...state, status: 'ended', endedOn: fact.on, reason: fact.reason }
  },
}
