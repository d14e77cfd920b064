import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { CancelGround } from './cancel-grounds.ts'
import { Holder } from './events.ts'

export const CardId = z.uuid().brand<'CardId'>()

export const PrepareCard = command({ cardId: CardId, remarks: Text(300).optional() })
/** `offline` when the card was issued on paper with a number of the street's own reservation. */
export const IssueCard = command({
  cardId: CardId,
  offline: z.strictObject({ cardNo: Text(20), issuedOn: Day }).optional(),
})
export const DeliverCard = command({ cardId: CardId, receipt: Assent })
export const Paper = z.enum(['card', 'certificate'])
export type Paper = z.output<typeof Paper>
/** Card and certificate go to the employer (附件第十条) or back to the person, each time with the person's receipt. */
export const HandOverCard = command({
  cardId: CardId,
  papers: z.array(Paper).min(1).max(2).default(['card', 'certificate']),
  to: z.discriminatedUnion('holder', [
    z.strictObject({ holder: z.literal('employer'), employerId: z.uuid() }),
    z.strictObject({ holder: z.literal('person') }),
  ]),
  receipt: Assent,
})
export const ReturnCard = command({ cardId: CardId })
/**
 * An officer's own decision: `reason` is kept in the card's journal and told to nobody else. Nothing is cancelled
 * without a ground; only clients of the first release do not ask for it.
 */
export const CancelCard = command({ cardId: CardId, ground: CancelGround.optional(), reason: Text(300) })

/** The person declares the loss; it is made known for the policy's days. */
export const ReportLoss = command({ cardId: CardId, lostOn: Day, declaration: Assent })
export const FindCard = command({ cardId: CardId, receipt: Assent })
/** After the notice: the same number on a new paper (75号 二十). */
export const ReplaceCard = command({ cardId: CardId })
/** The worker wants card and certificate back, whenever they like (劳动合同法 九、八十四). */
export const DemandBack = command({ cardId: CardId, demand: Assent })

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
  'number-struck-off': {
    http: 'CONFLICT',
    zh: '这张卡取得的编号刚刚被登记作废。',
    article: '附件第十八条',
    next: '请再次签发,系统会取下一个编号。',
  },
  'numbers-exhausted': {
    http: 'PRECONDITION_FAILED',
    zh: '本县(市、区)的统一编号已用完。',
    article: '附件第十八条',
    next: '请向自治区申请新的号段。',
  },
  'old-card-out': {
    http: 'PRECONDITION_FAILED',
    zh: '本人的原就业援助卡尚未退回,不能核发新卡。',
    article: '附件第六条、第十条至第十二条',
    next: '请先收回原卡。',
  },
  'number-not-reserved': {
    http: 'PRECONDITION_FAILED',
    zh: '该编号不在本街道(乡镇)有效的离线号段内。',
    article: '附件第十八条',
    next: '请核对卡面编号和核发日期。',
  },
  'number-used': {
    http: 'CONFLICT',
    zh: '该编号已经用于另一张卡或已经作废。',
    article: '附件第十八条',
    next: '请核对卡面编号;污损的空白卡请登记作废。',
  },
  'cancel-ground-missing': {
    http: 'BAD_REQUEST',
    zh: '没有选择注销事由。',
    article: '附件第三条、第四条、第十五条、第十八条',
    next: '请刷新页面,选择注销事由后再办理。',
  },
  'day-not-possible': {
    http: 'BAD_REQUEST',
    zh: '日期不能晚于今天,也不能早于核发日期。',
    next: '请核对日期。',
  },
  'card-not-lost': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡没有挂失。',
    article: '人社部发〔2010〕75号第二十条',
    next: '请先由本人挂失。',
  },
  'loss-notice-running': {
    http: 'PRECONDITION_FAILED',
    zh: '遗失声明期未满,{until}后方可补发。',
    article: '人社部发〔2010〕75号第二十条',
    next: '请在声明期满后办理补发。',
  },
  'not-with-employer': {
    http: 'PRECONDITION_FAILED',
    zh: '证、卡都不在用人单位保管。',
    article: '附件第十条',
    next: '无需要求退还。',
  },
  'demanded-already': {
    http: 'CONFLICT',
    zh: '本人已经要求退还,用人单位应当立即退还。',
    article: '劳动合同法第九条、第八十四条',
    next: '请督促用人单位退还并办理移交。',
  },
  'nothing-out': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡没有核发,或已由发放机构收回。',
    article: '附件第十条至第十三条',
    next: '请核对卡的状态。',
  },
  'not-employed-there': {
    http: 'PRECONDITION_FAILED',
    zh: '本人没有在该单位就业,单位不能保管其证卡。',
    article: '附件第十条',
    next: '请核对在岗信息。',
  },
})
export type CardRefusal = keyof typeof cardRefusals

export const CardStatus = z.enum([
  'awaited',
  'prepared',
  'active',
  'lost',
  'return-due',
  'returned',
  'cancelled',
  'revoked',
])
export type CardStatus = z.output<typeof CardStatus>

/** Who owes a paper to whom, and since when it is late. */
export const ReturnTask = z.object({
  /** Employer or person give it back to the issuer; the community fetches it; `hand-back`: the employer to the person. */
  by: z.enum(['employer', 'person', 'community']),
  kind: z.enum(['return', 'hand-back']),
  ground: z.string(),
  dueOn: Day,
  overdue: z.boolean(),
})
export type ReturnTask = z.output<typeof ReturnTask>

export const CardView = z.object({
  id: CardId,
  personId: z.uuid(),
  division: z.string(),
  status: CardStatus,
  version: z.int(),
  cardNo: z.string().nullable(),
  certificateNo: z.string().nullable(),
  /** The office that issued it and takes it back: it stays when the person moves. */
  issuer: z.string().nullable(),
  /** Card and certificate are valid only together (附件第七条), within inspection and policies. */
  effective: z.boolean(),
  issuedOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  holder: Holder.nullable(),
  employerId: z.uuid().nullable(),
  /** Who should hold it now, by the person's employment (附件第十、十一条). */
  expectedHolder: Holder.nullable(),
  expectedEmployerId: z.uuid().nullable(),
  certificateHolder: Holder.nullable(),
  certificateEmployerId: z.uuid().nullable(),
  expectedCertificateHolder: Holder.nullable(),
  /** A paper is not where it should be. */
  misplaced: z.boolean(),
  returns: ReturnTask.nullable(),
  demandedOn: z.iso.date().nullable(),
  noticeUntil: z.iso.date().nullable(),
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
