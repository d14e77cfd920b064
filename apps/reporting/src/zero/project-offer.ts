import * as events from '@jiuyuan/contract-placement/events'
import { projection, type Projection } from '../projection.ts'

type Offer = { offerId: string; householdId?: string | undefined; at: string }

const offer =
  (column: 'made_at' | 'accepted_at' | 'declined_at') =>
  ({ offerId, householdId, at }: Offer, { division }: { division: string }) => [
    {
      table: 'offer',
      key: ['id'],
      columns: { id: offerId, division, household_id: householdId ?? null, [column]: at },
    },
  ]

/** Offers of posts and their answers (M10), and the employers' public names. */
export const offerProjections: readonly Projection[] = [
  projection(events.OfferMade, offer('made_at')),
  projection(events.OfferAccepted, offer('accepted_at')),
  projection(events.OfferDeclined, offer('declined_at')),
  projection(events.EmployerRegistered, ({ employerId, name }) => [
    { table: 'employer', key: ['id'], columns: { id: employerId, name } },
  ]),
]
