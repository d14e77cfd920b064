import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** The region allots a block of its one number series to a county (附件第十八条). */
export const AllotNumbers = command({ blockId: z.uuid(), county: DivisionCode, count: z.int().min(1).max(100_000) })

export const numbersRefusals = refusals({
  'not-a-county': {
    http: 'BAD_REQUEST',
    zh: '号段只能分配给县(市、区)。',
    article: '附件第十八条',
    next: '请选择县级行政区划。',
  },
  'block-allotted': { http: 'CONFLICT', zh: '该号段已经分配。', article: '附件第十八条', next: '请新建号段。' },
})
export type NumbersRefusal = keyof typeof numbersRefusals

export const BlockView = z.object({ id: z.uuid(), county: z.string(), first: z.int(), last: z.int(), next: z.int() })
export type BlockView = z.output<typeof BlockView>
