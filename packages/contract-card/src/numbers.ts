import { command, Page } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** The region allots a block of its one number series to a county (附件第十八条). */
export const AllotNumbers = command({ blockId: z.uuid(), county: DivisionCode, count: z.int().min(1).max(100_000) })

/** A street takes a part of its county's block, to issue on paper where there is no line. */
export const ReserveNumbers = command({ reservationId: z.uuid(), count: z.int().min(1).max(200) })
/** All issues of the reservation are entered: what is neither used nor void comes back. */
export const SettleReservation = command({ reservationId: z.uuid() })

export const VoidReason = z.enum(['spoiled', 'misprinted', 'lost-blank', 'surplus'])
/** A number that must be on no card: its blank is spoiled or gone. It is never used again. */
export const VoidNumber = command({
  voidId: z.uuid(),
  cardNo: Text(20),
  reason: VoidReason,
  remarks: Text(200).optional(),
})

export const numbersRefusals = refusals({
  'not-a-county': {
    http: 'BAD_REQUEST',
    zh: '号段只能分配给县(市、区)。',
    article: '附件第十八条',
    next: '请选择县级行政区划。',
  },
  'block-allotted': { http: 'CONFLICT', zh: '该号段已经分配。', article: '附件第十八条', next: '请新建号段。' },
  'not-a-street': {
    http: 'PRECONDITION_FAILED',
    zh: '离线号段只由核发援助卡的街道(乡镇)领取。',
    article: '附件第四条、第十八条',
    next: '请由街道(乡镇)劳动保障事务所办理。',
  },
  'block-too-small': {
    http: 'PRECONDITION_FAILED',
    zh: '本县(市、区)的号段没有这么多连续的编号。',
    article: '附件第十八条',
    next: '请减少数量,或向自治区申请新的号段。',
  },
  'reservation-unknown': { http: 'NOT_FOUND', zh: '没有这个离线号段。', next: '请从列表重新打开。' },
  'reservation-settled': { http: 'CONFLICT', zh: '该离线号段已经领取或已经结清。', next: '请核对离线号段的状态。' },
  'number-malformed': {
    http: 'PRECONDITION_FAILED',
    zh: '编号的位数或校验码不符。',
    article: '附件第十八条',
    next: '请核对卡面编号。',
  },
  'number-not-allotted': {
    http: 'PRECONDITION_FAILED',
    zh: '该编号不在分配给本县(市、区)的号段内,或尚未轮到。',
    article: '附件第十八条',
    next: '请核对卡面编号;只能作废号段中的下一个编号、离线号段内或退回的编号。',
  },
  'number-on-card': {
    http: 'CONFLICT',
    zh: '该编号已经核发,不能作废。',
    article: '附件第十八条',
    next: '卡片遗失或损坏的,请办理挂失、补发,编号不变。',
  },
  'number-void': { http: 'CONFLICT', zh: '该编号已经作废。', article: '附件第十八条', next: '无需再次登记。' },
})
export type NumbersRefusal = keyof typeof numbersRefusals

export const BlockView = z.object({
  id: z.uuid(),
  county: z.string(),
  first: z.int(),
  last: z.int(),
  next: z.int(),
  /** So many hundredths are used that the county needs a new one. */
  low: z.boolean(),
})
export type BlockView = z.output<typeof BlockView>

export const ReservationView = z.object({
  id: z.uuid(),
  division: z.string(),
  firstNo: z.string(),
  lastNo: z.string(),
  count: z.int(),
  used: z.int(),
  voided: z.int(),
  expiresOn: Day,
  status: z.enum(['open', 'expired', 'settled']),
})
export type ReservationView = z.output<typeof ReservationView>

export const VoidView = z.object({
  id: z.uuid(),
  cardNo: z.string(),
  reason: VoidReason,
  remarks: z.string().nullable(),
  voidedOn: Day,
  division: z.string(),
})
export type VoidView = z.output<typeof VoidView>
export const VoidPage = z.object({ lines: z.array(VoidView), cursor: z.string().nullable() })
export type VoidPage = z.output<typeof VoidPage>
export const VoidQuery = Page
