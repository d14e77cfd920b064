import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { inspectionEvents } from './inspection-events.ts'

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
/** The card changed hands, with a receipt; the certificate with it unless it is told apart. */
export const CustodyChanged = define(
  'custody-changed',
  z.object({ ...card, holder: Holder, employerId: z.uuid().optional(), on: Day }),
)
/** The holder must give the card back to its issuer by the day. */
export const CardReturnDue = define(
  'card-return-due',
  z.object({ ...card, by: Holder, employerId: z.uuid().optional(), dueOn: Day, reason: z.string() }),
)
/** What ends the use of a card (附件第十至十三条). */
export const ReturnGround = z.enum(['policy-ended', 'not-qualified', 'left-market', 'merged', 'revoked'])
export type ReturnGround = z.output<typeof ReturnGround>
/** The policies it stood for are at their end (附件第十、十一条); `card-return-due` tells who gives it back. */
export const CardExpired = define('card-expired', z.object({ ...card, on: Day }))
export const CardReturned = define('card-returned', z.object({ ...card, returnedOn: Day }))
/** `decided`: an officer cancelled it by a decision of its own, which is to be written; `reason` is then its ground. */
export const CardCancelled = define(
  'card-cancelled',
  z.object({
    ...card,
    cancelledOn: Day,
    reason: z.string(),
    decided: z.object({ by: z.string(), office: z.string(), cardNo: z.string().optional() }).optional(),
  }),
)
/** The decision that had cancelled it, or the person's certificate, was overturned: the same card, as it was on `from`. */
export const CardRestored = define(
  'card-restored',
  z.object({
    ...card,
    status: z.enum(['awaited', 'prepared', 'active', 'lost']),
    cardNo: z.string().optional(),
    employerId: z.uuid().optional(),
    from: Day,
    on: Day,
  }),
)

/** Recognised by false papers: taken back for good. */
export const CardRevoked = define('card-revoked', z.object({ ...card, revokedOn: Day }))
/** A card that was over already was fetched by the community. */
export const CardFetched = define('card-fetched', z.object({ ...card, fetchedOn: Day }))
/** Reported lost: not valid from this day; replaced when the notice has run. */
export const CardLost = define('card-lost', z.object({ ...card, lostOn: Day, noticeUntil: Day }))
/** The lost paper is in the person's hands again. */
export const CardFound = define('card-found', z.object({ ...card, foundOn: Day }))
/** Same number, next version; the paper before is worth nothing. */
export const CardReplaced = define(
  'card-replaced',
  z.object({ ...card, cardNo: z.string(), version: z.int().min(2), replacedOn: Day }),
)
/** The certificate alone changed hands. */
export const CertificateCustodyChanged = define(
  'certificate-custody-changed',
  z.object({ ...card, holder: Holder, employerId: z.uuid().optional(), on: Day }),
)
/** The worker asks for card and certificate back (劳动合同法 九): the employer owes them at once. */
export const BackDemanded = define('back-demanded', z.object({ ...card, employerId: z.uuid(), on: Day }))

/** subject: voidId. A number went into the void register and is on no card. */
export const CardVoided = define(
  'card-voided',
  z.object({ voidId: z.uuid(), cardNo: z.string(), reason: z.string(), voidedOn: Day }),
)
/** subject: blockId. So many hundredths of the block are used: the county needs a new one. */
export const NumbersRunLow = define(
  'numbers-run-low',
  z.object({ blockId: z.uuid(), size: z.int().positive(), percent: z.int().positive() }),
)

export const cardEvents = [
  CardAwaited,
  CardPrepared,
  CardIssued,
  CardDelivered,
  CustodyChanged,
  CardReturnDue,
  CardReturned,
  CardCancelled,
  CardRestored,
  CardExpired,
  CardRevoked,
  CardFetched,
  CardLost,
  CardFound,
  CardReplaced,
  CertificateCustodyChanged,
  BackDemanded,
  CardVoided,
  NumbersRunLow,
  ...inspectionEvents,
]
