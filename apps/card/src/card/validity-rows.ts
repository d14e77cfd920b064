import type { ValidityComponent } from '@jiuyuan/contract-card/validity'
import { newId } from '@jiuyuan/contract-kit/id'
import type { Change, SideRow } from '@jiuyuan/service-kit/store'
import type { Card, CardFact } from './card.ts'

interface Turn {
  readonly component: ValidityComponent
  readonly valid: boolean
  readonly from: string
  readonly cause: string
}

const card = (valid: boolean, from: string, cause: string): Turn => ({ component: 'card', valid, from, cause })

/** From the first day on; the day it was taken back on told otherwise in between. */
const restoredFrom = ({ from, returnedOn }: Extract<CardFact, { type: 'CardRestored' }>) =>
  returnedOn === undefined || returnedOn === from ? [from] : [from, returnedOn]

/** What a fact of the card makes of its validity, from which day. */
const turnsOf = (fact: CardFact): Turn[] => {
  switch (fact.type) {
    case 'CardIssued':
      return [
        card(true, fact.issuedOn, 'issued'),
        { component: 'certificate', valid: true, from: fact.issuedOn, cause: 'certificate-issued' },
      ]
    case 'CardLost':
      return [card(false, fact.on, 'lost')]
    case 'CardFound':
      return [card(true, fact.on, 'found')]
    case 'CardReplaced':
      return [card(true, fact.on, 'replaced')]
    case 'ReturnDue':
      return [card(false, fact.on, fact.ground)]
    case 'CardReturned':
      return [card(false, fact.on, 'returned')]
    case 'CardCancelled':
      return [card(false, fact.on, 'cancelled')]
    case 'CardRestored':
      return fact.status === 'active' ? restoredFrom(fact).map((day) => card(true, day, 'restored')) : []
    case 'CardRevoked':
      return [card(false, fact.on, 'revoked')]
    default:
      return []
  }
}

/** The history of the card's own part, written with the fact itself (附件第七条). */
export const validityRows = ({ id, facts }: Change<Card, CardFact>): SideRow[] =>
  facts.flatMap(turnsOf).map(({ component, valid, from, cause }) => ({
    table: 'validity_change',
    write: 'insert',
    key: ['source'],
    row: { card_id: id, component, valid, from_day: from, cause, source: newId() },
  }))
