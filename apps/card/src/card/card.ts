import type { CardRefusal, Paper } from '@jiuyuan/contract-card/card'
import { Holder, ReturnGround } from '@jiuyuan/contract-card/events'
import type { Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import type { CardCommand } from './card-commands.ts'
import { decideCard } from './decide-card.ts'
import { evolveCard } from './evolve-card.ts'

const Awaited = z.object({
  personId: z.uuid(),
  recognitionId: z.uuid(),
  division: z.string(),
  dueOn: z.iso.date(),
  /** The entry it belonged to before two entries were found to be one person. */
  mergedFrom: z.uuid().optional(),
})
const Issued = Awaited.extend({
  cardNo: z.string(),
  cardVersion: z.int().positive().default(1),
  certificateNo: z.string(),
  issuedOn: z.iso.date(),
  /** The street that issued it and takes it back. */
  issuer: z.string().default(''),
  holder: Holder,
  employerId: z.uuid().optional(),
  certificateHolder: Holder.default('person'),
  certificateEmployerId: z.uuid().optional(),
  /** Since when the worker wants both back from the employer. */
  demandedOn: z.iso.date().optional(),
})
/** Why it goes back, and since when it is not good. */
const goingBack = { returnGround: ReturnGround.optional(), notGoodFrom: z.iso.date().optional() }
const open = {
  awaited: Awaited.extend({ status: z.literal('awaited') }),
  prepared: Awaited.extend({ status: z.literal('prepared') }),
  active: Issued.extend({ status: z.literal('active') }),
  lost: Issued.extend({ status: z.literal('lost'), lostOn: z.iso.date(), noticeUntil: z.iso.date() }),
}
const OpenCard = z.discriminatedUnion('status', [open.awaited, open.prepared, open.active, open.lost])
const Ended = Issued.partial().extend({
  ...Awaited.shape,
  endedOn: z.iso.date(),
  reason: z.string().optional(),
  /** By when the community fetches what is still out. */
  returnDueOn: z.iso.date().optional(),
})
const Revoked = Ended.extend({ status: z.literal('revoked'), before: OpenCard.optional() })
const Cancelled = Ended.extend({
  status: z.literal('cancelled'),
  /** What else ended it since: it stands also when the first reason falls. */
  alsoEnded: z.array(z.string()).default([]),
  /** As it was: nothing for what had to go back already. */
  before: OpenCard.optional(),
})

/** 就业援助卡: awaited since the recognition, filled in by the community, issued by the street; then in somebody's hands. */
export const Card = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  open.awaited,
  open.prepared,
  open.active,
  open.lost,
  Issued.extend({
    status: z.literal('return-due'),
    ...goingBack,
    returnGround: ReturnGround,
    returnDueOn: z.iso.date(),
  }),
  Issued.extend({ status: z.literal('returned'), ...goingBack, endedOn: z.iso.date() }),
  Cancelled,
  Revoked,
])
export type Card = z.output<typeof Card>
export type OpenCard = z.output<typeof OpenCard>
export type KnownCard = Exclude<Card, { status: 'none' }>
/** A card that has been issued, in use or not. */
export type IssuedCard = Extract<Card, { status: 'active' | 'lost' | 'return-due' | 'returned' }>

/** Who decided, at which office. */
export interface DecidedBy {
  readonly by: string
  readonly office: string
}

/** The person's signature for what changed hands. */
export interface Receipt {
  readonly on: string
  readonly language: string
  readonly method?: string
}

export type CardFact =
  | ({ type: 'CardAwaited' } & z.output<typeof Awaited>)
  | { type: 'CardPrepared' }
  | { type: 'CardIssued'; cardNo: string; certificateNo: string; issuedOn: string }
  | ({ type: 'CardDelivered' } & Receipt)
  | ({ type: 'CustodyChanged'; papers: readonly Paper[]; holder: Holder; employerId?: string } & Partial<Receipt> & {
        on: string
      })
  | ({ type: 'BackDemanded'; employerId: string } & Receipt)
  | { type: 'CardLost'; lostOn: string; on: string; noticeUntil: string }
  | { type: 'CardFound'; on: string }
  | { type: 'CardReplaced'; cardVersion: number; on: string }
  | { type: 'ReturnDue'; ground: ReturnGround; on: string; dueOn: string }
  | { type: 'CardReturned'; on: string; ground?: ReturnGround }
  | { type: 'CardCancelled'; on: string; reason: string; decided?: DecidedBy; returnDueOn?: string }
  | { type: 'EndingAdded'; reason: string }
  | { type: 'EndingDropped'; standing: readonly string[] }
  /** `returnedOn`: it had been taken back meanwhile. */
  | { type: 'CardRestored'; status: OpenCard['status']; from: string; returnedOn?: string; on: string }
  | { type: 'CardRevoked'; on: string; returnDueOn?: string }
  | { type: 'PersonFollowed'; personId: string; mergedFrom?: string }
  | { type: 'CardMoved'; division: string }

export const card: Decider<Card, CardCommand, CardFact, CardRefusal> = {
  initial: { status: 'none' },
  decide: decideCard,
  evolve: evolveCard,
}
