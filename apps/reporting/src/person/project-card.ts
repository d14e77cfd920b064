import * as events from '@jiuyuan/contract-card/events'
import type { Meta } from '@jiuyuan/service-kit/react'
import { projection, type Projection } from '../projection.ts'

type Status = 'awaited' | 'prepared' | 'active' | 'lost' | 'return-due' | 'returned' | 'cancelled' | 'revoked'
type Columns = { status: Status; [column: string]: string | null }

const card = (
  { cardId, personId }: { cardId: string; personId: string },
  { division, time }: Meta,
  columns: Columns,
) => [
  {
    table: 'card',
    key: ['id'],
    columns: { id: cardId, person_id: personId, division, at: time.toISOString(), ...columns },
  },
]

/** A person's cards, each with its state; the newest is the person's card. */
export const cardProjections: readonly Projection[] = [
  projection(events.CardAwaited, (data, meta) => card(data, meta, { status: 'awaited' })),
  projection(events.CardPrepared, (data, meta) => card(data, meta, { status: 'prepared' })),
  projection(events.CardIssued, (data, meta) =>
    card(data, meta, { status: 'active', card_no: data.cardNo, issued_on: data.issuedOn }),
  ),
  projection(events.CardReturned, (data, meta) => card(data, meta, { status: 'returned', ended_on: data.returnedOn })),
  projection(events.CardCancelled, (data, meta) =>
    card(data, meta, { status: 'cancelled', ended_on: data.cancelledOn }),
  ),
  projection(events.CardRestored, (data, meta) => card(data, meta, { status: data.status, ended_on: null })),
  projection(events.CardRevoked, (data, meta) => card(data, meta, { status: 'revoked', ended_on: data.revokedOn })),
  projection(events.CardLost, (data, meta) => card(data, meta, { status: 'lost' })),
  projection(events.CardFound, (data, meta) => card(data, meta, { status: 'active' })),
  projection(events.CardReplaced, (data, meta) => card(data, meta, { status: 'active', card_no: data.cardNo })),
  // A card that is fetched by the community is over already.
  projection(events.CardReturnDue, (data, meta) =>
    data.by === 'issuer' ? [] : card(data, meta, { status: 'return-due' }),
  ),
]
