import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { offerRefusals, placementRefusals } from '@jiuyuan/contract-placement/offer'
import type { PlacementApp } from '@jiuyuan/contract-placement/router'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { PlacementCommands } from './commands.ts'
import type { Office } from './office.ts'
import { offer } from './offer/offer.ts'
import * as queries from './placement.queries.ts'
import { placement } from './placement/placement.ts'
import { lookingForASeat } from './placement/looking-for-a-seat.ts'
import { anyOffer, offerToMake, placementToStart } from './proposals.ts'

type OfferActs = Pick<PlacementApp, 'makeOffer' | 'acceptOffer' | 'declineOffer' | 'startPlacement' | 'endPlacement'>
type OfferQueries = Pick<
  PlacementApp,
  'offers' | 'placements' | 'personPermitted' | 'offerPermitted' | 'placementPermitted'
>

const offerActs = (commands: PlacementCommands, { prisma, clock }: Office): OfferActs => {
  const now = () => clock.now().toISOString()
  return {
    makeOffer: async ({ commandId, ...body }, by) => {
      const command = await offerToMake(prisma, body, { by, now: now() })
      return commands.offer(body.offerId, command, { commandId, by, body })
    },
    acceptOffer: ({ commandId, ...body }, by) => {
      const { offerId, assent } = body
      return commands.offer(offerId, { type: 'AcceptOffer', now: now(), assent }, { commandId, by, body })
    },
    declineOffer: ({ commandId, ...body }, by) => {
      const { offerId, reason, words } = body
      const command = { type: 'DeclineOffer', now: now(), reason, explained: words !== undefined } as const
      // The person's words may tell of their health: only the journal keeps them.
      return commands.offer(offerId, command, { commandId, by, body, ...(words ? { reason: words } : {}) })
    },
    startPlacement: ({ commandId, ...body }, by) =>
      lookingForASeat(async () => {
        const { command, pack } = await placementToStart(prisma, body, { now: now(), today: clock.today() })
        return commands.placement(body.placementId, command, { commandId, by, body, pack })
      }),
    endPlacement: ({ commandId, ...body }, by) => {
      const { placementId, on, reason } = body
      return commands.placement(placementId, { type: 'EndPlacement', on, reason }, { commandId, by, body })
    },
  }
}

const ofOffer = permittedBy(offerRefusals)
const ofPlacement = permittedBy(placementRefusals)

const offerQueries = ({ prisma, clock }: Office): OfferQueries => {
  const moment = () => ({ now: clock.now().toISOString(), today: clock.today() })
  return {
    offers: ({ personId }, by) => queries.offers(prisma, personId, by),
    placements: ({ personId }, by) => queries.placements(prisma, personId, by),
    personPermitted: async ({ personId }, by) => {
      const command = await anyOffer(prisma, personId, { by, now: moment().now })
      if (!inScope(by, command.division)) return []
      return [ofOffer('make', offer.decide(offer.initial, command))]
    },
    offerPermitted: async ({ offerId }, by) => {
      const state = await queries.offerState(prisma, offerId, by)
      if (!state) return []
      const { now, today } = moment()
      const assent = { method: 'signature', on: today, language: 'zh' } as const
      const start = await placementToStart(prisma, { offerId, from: today, until: today }, { now, today })
      return [
        ofOffer('accept', offer.decide(state, { type: 'AcceptOffer', now, assent })),
        ofOffer('decline', offer.decide(state, { type: 'DeclineOffer', now, reason: 'not-wanted', explained: false })),
        ofPlacement('start', placement.decide(placement.initial, start.command)),
      ]
    },
    placementPermitted: async ({ placementId }, by) => {
      const state = await queries.placementState(prisma, placementId, by)
      if (!state || state.status === 'none') return []
      const on = [clock.today(), state.from].toSorted().at(-1) ?? state.from
      return [ofPlacement('end', placement.decide(state, { type: 'EndPlacement', on, reason: 'expiry' }))]
    },
  }
}

export const offerApp = (commands: PlacementCommands, office: Office) => ({
  ...offerActs(commands, office),
  ...offerQueries(office),
})
