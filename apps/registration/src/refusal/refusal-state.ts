import { Fen } from '@jiuyuan/contract-kit/wire'
import * as contract from '@jiuyuan/contract-registration/refusal'
import { z } from 'zod'

const Day = z.iso.date()

const Recorded = z.object({
  personId: z.uuid(),
  division: z.string(),
  refused: contract.RefusedKind,
  on: Day,
  because: contract.RefusedBecause,
  documented: contract.Documentation,
  offerId: z.uuid().nullable(),
  postId: z.uuid().nullable(),
  monthlyWage: Fen.nullable(),
  postDivision: z.string().nullable(),
  recordedBy: z.string(),
})
export type Recorded = z.output<typeof Recorded>

const Hearing = z.object({ spoke: z.boolean(), on: Day })
const Judgement = z.object({
  suitable: contract.Suitability,
  monthlyWage: Fen.nullable(),
  judgedOn: Day,
  judgedBy: z.string(),
  toldOn: Day,
})
export type Judgement = z.output<typeof Judgement>

const Heard = Recorded.extend({ hearing: Hearing })
const Judged = Heard.extend({ judgement: Judgement, objectionUntil: Day, objectionDismissed: z.boolean() })

/** 拒绝就业援助服务 (实施意见 二(三)): recorded, heard, judged by one, confirmed by another; nothing else counts. */
export const Refusal = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Recorded.extend({ status: z.literal('recorded') }),
  Heard.extend({ status: z.literal('heard') }),
  Judged.extend({ status: z.literal('judged') }),
  Judged.extend({ status: z.literal('objected') }),
  Judged.extend({ status: z.literal('confirmed'), confirmedOn: Day, confirmedBy: z.string() }),
  Judged.partial()
    .extend(Recorded.shape)
    .extend({ status: z.literal('discounted'), ground: contract.DiscountGround, discountedOn: Day }),
])
export type Refusal = z.output<typeof Refusal>
export type KnownRefusal = Exclude<Refusal, { status: 'none' }>

/** A row of the table as it was saved: never without a state. */
export const knownRefusal = (state: unknown): KnownRefusal => {
  const known = Refusal.parse(state)
  if (known.status === 'none') throw new Error('a refusal without state was saved')
  return known
}
