import { ClashGround, MergePlan } from '@jiuyuan/contract-registration/duplicate'
import { z } from 'zod'

const Known = z.object({
  /** The smaller id first: a pair is one, however it is found. */
  first: z.uuid(),
  second: z.uuid(),
  /** The office that answers for both. */
  division: z.string(),
  grounds: z.array(ClashGround),
  foundOn: z.iso.date(),
})
const Planned = Known.extend({ plan: MergePlan.extend({ by: z.string() }) })

/** 疑似重复: open; proposed to be merged; merged; two persons after all; or cleared, when the clash is gone. */
export const Pair = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Known.extend({ status: z.literal('open') }),
  Known.extend({ status: z.literal('cleared') }),
  Known.extend({ status: z.literal('distinct') }),
  Planned.extend({ status: z.literal('proposed') }),
  Planned.extend({ status: z.literal('merged') }),
])
export type Pair = z.output<typeof Pair>
export type KnownPair = Exclude<Pair, { status: 'none' }>
