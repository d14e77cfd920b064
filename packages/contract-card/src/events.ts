import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('card', fact, 1, data)
const card = { cardId: z.uuid(), personId: z.uuid() }

/** Who has card and certificate in hand (附件第十至十三条). */
export const Holder = z.enum(['issuer', 'person', 'employer'])
export type Holder = z.output<typeof Holder>

/** subject of all: cardId. Recognised: the community has a card to fill in. */
export const CardAwaited = define('card-awaited', z.object({ ...card, recognitionId: z.uuid(), dueOn: Day }))
/** Filled in by the community (附件第四条). */
export const CardPrepared = define('card-prepared', z.object(card))
/** Issued by the street or township from the region's number series (附件第四、十八条). */
export const CardIssued = define(
  'card-issued',
  z.object({ ...card, cardNo: z.string(), certificateNo: z.string(), issuedOn: Day }),
)
/** In the person's hands, signed for. */
export const CardDelivered = define('card-delivered', z.object({ ...card, deliveredOn: Day }))
/** Card and certificate changed hands, with a receipt. */
export const CustodyChanged = define(
  'custody-changed',
  z.object({ ...card, holder: Holder, employerId: z.uuid().optional(), on: Day }),
)
/** The holder must give the card back to its issuer by the day. */
export const CardReturnDue = define(
  'card-return-due',
  z.object({ ...card, by: Holder, employerId: z.uuid().optional(), dueOn: Day, reason: z.string() }),
)
export const CardReturned = define('card-returned', z.object({ ...card, returnedOn: Day }))
export const CardCancelled = define('card-cancelled', z.object({ ...card, cancelledOn: Day, reason: z.string() }))

export const cardEvents = [
  CardAwaited,
  CardPrepared,
  CardIssued,
  CardDelivered,
  CustodyChanged,
  CardReturnDue,
  CardReturned,
  CardCancelled,
]
