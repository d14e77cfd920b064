import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Holder } from './events.ts'

export const CardId = z.uuid().brand<'CardId'>()

export const PrepareCard = command({ cardId: CardId, remarks: Text(300).optional() })
export const IssueCard = command({ cardId: CardId })
export const DeliverCard = command({ cardId: CardId, receipt: Assent })
/** Card and certificate go to the employer (附件第十条) or back to the person, each time with the person's receipt. */
export const HandOverCard = command({
  cardId: CardId,
  to: z.discriminatedUnion('holder', [
    z.strictObject({ holder: z.literal('employer'), employerId: z.uuid() }),
    z.strictObject({ holder: z.literal('person') }),
  ]),
  receipt: Assent,
})
export const ReturnCard = command({ cardId: CardId })
export const CancelCard = command({ cardId: CardId, reason: Text(300) })

export const cardRefusals = refusals({
  'card-unknown': { http: 'NOT_FOUND', zh: '没有这张就业援助卡。', next: '请从待办列表重新打开。' },
  'card-not-awaited': {
    http: 'CONFLICT',
    zh: '该卡已经填写。',
    article: '附件第四条',
    next: '请由街道(乡镇)劳动保障事务所核发。',
  },
  'card-not-prepared': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡尚未由社区填写,或已经核发。',
    article: '附件第四条',
    next: '请先由社区劳动保障工作站填写相关内容。',
  },
  'card-not-active': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡未核发或已失效。',
    article: '附件第七条',
    next: '请核对卡的状态。',
  },
  'card-with-issuer': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡尚未由本人签收。',
    article: '附件第十五条',
    next: '请先办理本人签收。',
  },
  'card-held-already': { http: 'CONFLICT', zh: '该卡已由对方保管。', article: '附件第十条', next: '无需再次交接。' },
  'certificate-not-valid': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有有效的《就业失业登记证》,不能核发就业援助卡。',
    article: '附件第五条、第七条',
    next: '请先办理失业登记并核发《就业失业登记证》。',
  },
  'card-open': {
    http: 'CONFLICT',
    zh: '本人已有一张未收回的就业援助卡。',
    article: '附件第六条、第十五条',
    next: '请先收回原卡,再办理新卡。',
  },
  'numbers-exhausted': {
    http: 'PRECONDITION_FAILED',
    zh: '本县(市、区)的统一编号已用完。',
    article: '附件第十八条',
    next: '请向自治区申请新的号段。',
  },
  'not-employed-there': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有在该单位就业,单位不能保管其证卡。',
    article: '附件第十条',
    next: '请核对在岗信息。',
  },
})
export type CardRefusal = keyof typeof cardRefusals

export const CardStatus = z.enum(['awaited', 'prepared', 'active', 'returned', 'cancelled'])

export const CardView = z.object({
  id: CardId,
  personId: z.uuid(),
  status: CardStatus,
  cardNo: z.string().nullable(),
  certificateNo: z.string().nullable(),
  /** Card and certificate are valid only together (附件第七条). */
  effective: z.boolean(),
  issuedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  holder: Holder.nullable(),
  employerId: z.uuid().nullable(),
  /** Who should hold it now, by the person's employment (附件第十、十一条). */
  expectedHolder: Holder.nullable(),
  expectedEmployerId: z.uuid().nullable(),
})
export type CardView = z.output<typeof CardView>

/** What prints on the card: personal data, each look recorded. */
export const CardFace = z.object({
  name: z.string(),
  identityNumber: z.string(),
  cardNo: z.string(),
  certificateNo: z.string(),
  issuedOn: z.string(),
})
export type CardFace = z.output<typeof CardFace>
