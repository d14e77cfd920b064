import * as events from '@jiuyuan/contract-placement/events'
import type { OfferRefusal } from '@jiuyuan/contract-placement/offer'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Offer, type OfferFact } from './offer.ts'

const publish = (offerId: string, fact: OfferFact, state: Exclude<Offer, { status: 'none' }>): Outgoing => {
  const { postId, employerId, personId, householdId, madeAt } = state
  const ids = { offerId, postId, employerId, personId, ...(householdId ? { householdId } : {}) }
  switch (fact.type) {
    case 'OfferMade':
      return outgoing(events.OfferMade, { ...ids, at: madeAt })
    case 'OfferAccepted':
      return outgoing(events.OfferAccepted, { ...ids, at: fact.at })
    case 'OfferDeclined':
      return outgoing(events.OfferDeclined, { ...ids, at: fact.at, reason: fact.reason })
  }
}

export const offerStore: Store<Offer, OfferFact, OfferRefusal> = {
  table: 'offer',
  state: Offer,
  division: (state) => (state.status === 'none' ? '' : state.division),
  employer: (state) => (state.status === 'none' ? undefined : state.employerId),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          person_id: state.personId,
          household_id: state.householdId ?? null,
          employer_id: state.employerId,
          status: state.status,
        },
  publish: (id, fact, state) => (state.status === 'none' ? [] : [publish(id, fact, state)]),
  conflicts: { offer_one_open_per_person: () => Promise.resolve(refuse('offer-open')) },
}
