import * as events from '@jiuyuan/contract-card/events'
import type { Meta } from '@jiuyuan/service-kit/react'
import { projection, type Projection } from '../projection.ts'

type Columns = { status: 'awaited' | 'prepared' | 'active' | 'returned' | 'cancelled'; [column: string]: string }

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
]
