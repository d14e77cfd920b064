import type { CardRefusal } from '@jiuyuan/contract-card/card'
import * as events from '@jiuyuan/contract-card/events'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { Card, type CardFact } from './card.ts'

const publish = (cardId: string, fact: CardFact, personId: string): Outgoing => {
  const ids = { cardId, personId }
  switch (fact.type) {
    case 'CardAwaited':
      return outgoing(events.CardAwaited, { ...ids, recognitionId: fact.recognitionId, dueOn: fact.dueOn })
    case 'CardPrepared':
      return outgoing(events.CardPrepared, ids)
    case 'CardIssued':
      return outgoing(events.CardIssued, { ...ids, ...fact })
    case 'CardDelivered':
      return outgoing(events.CardDelivered, { ...ids, deliveredOn: fact.on })
    case 'CustodyChanged':
      return outgoing(events.CustodyChanged, { ...ids, holder: fact.holder, employerId: fact.employerId, on: fact.on })
    case 'CardReturned':
      return outgoing(events.CardReturned, { ...ids, returnedOn: fact.on })
    case 'CardCancelled':
      return outgoing(events.CardCancelled, { ...ids, cancelledOn: fact.on, reason: fact.reason })
  }
}

export const cardStore: Store<Card, CardFact, CardRefusal> = {
  table: 'card',
  state: Card,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          person_id: state.personId,
          status: state.status,
          due_on: state.dueOn,
          card_no: 'cardNo' in state ? (state.cardNo ?? null) : null,
        },
  publish: (id, fact, state) => (state.status === 'none' ? [] : [publish(id, fact, state.personId)]),
  conflicts: {
    card_one_open_per_person: () => Promise.resolve(refuse('card-open')),
  },
}
