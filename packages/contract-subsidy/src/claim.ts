import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Fen, Month, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { SubsidyKind } from './events.ts'

export const ClaimId = z.uuid().brand<'ClaimId'>()
export const Quarter = z.string().regex(/^\d{4}Q[1-4]$/)

/** What was paid, in fen: never negative, and written in one way only. */
const Paid = z.string().regex(/^(0|[1-9]\d{0,14})$/)

/** One person and month of a claim, as the employer states it; `paid` are the employer's own payments of that month. */
export const ClaimedMonth = z.strictObject({
  personId: z.uuid(),
  month: Month,
  attendedDays: z.int().min(0).max(31),
  requiredDays: z.int().min(1).max(31),
  paid: z.strictObject({ pension: Paid, medical: Paid, unemployment: Paid, injury: Paid }),
})
export type ClaimedMonth = z.output<typeof ClaimedMonth>

export const SubmitClaim = command({
  claimId: ClaimId,
  kind: SubsidyKind,
  quarter: Quarter,
  months: z.array(ClaimedMonth).min(1).max(1500),
  /** Bank account of the employer; kept encrypted, shown masked. */
  account: z.string().regex(/^\d{8,30}$/),
})
const claimId = { claimId: ClaimId }
export const CheckClaim = command({ ...claimId, cleared: Text(500).optional() })
export const PublishClaim = command(claimId)
export const ApproveClaim = command(claimId)
export const PayClaim = command(claimId)
export const ConfirmPayment = command({ ...claimId, bankReference: Text(100) })
export const ReportBankReturn = command({ ...claimId, reason: Text(300) })
export const RejectClaim = command({ ...claimId, reason: Text(500) })
export const WithdrawClaim = command(claimId)

export const claimRefusals = refusals({
  'claim-unknown': { http: 'NOT_FOUND', zh: '没有这份申请。', next: '请从列表重新打开。' },
  'claim-exists': { http: 'CONFLICT', zh: '该申请已经提交。', next: '请在列表中查看办理进度。' },
  'claim-not-at-this-stage': {
    http: 'PRECONDITION_FAILED',
    zh: '申请当前处于“{stage}”,不能办理此步。',
    next: '请按审核、公示、财务审批、支付的顺序办理。',
  },
  'quarter-not-over': {
    http: 'PRECONDITION_FAILED',
    zh: '{quarter} 季度尚未结束,补贴按季申领、先缴后补。',
    article: '实施意见 三、(六)',
    next: '请于季度结束后申领。',
  },
  'month-not-in-quarter': { http: 'BAD_REQUEST', zh: '第 {row} 行 {month} 不在所申领的季度内。', next: '请更正月份。' },
  'month-twice-in-claim': { http: 'BAD_REQUEST', zh: '第 {row} 行与前面的行是同一人同一月。', next: '请删除重复行。' },
  'month-already-claimed': {
    http: 'CONFLICT',
    zh: '其中有人员的该月补贴已经申领或支付,同一人同一月只能享受一次。',
    article: '实施意见 三、(六)',
    next: '请删除已申领的月份后重新提交。',
  },
  'not-placed-there': {
    http: 'PRECONDITION_FAILED',
    zh: '第 {row} 行的人员 {month} 不在本单位岗位上。',
    article: '附件第十条',
    next: '请核对在岗时间。',
  },
  'card-not-held': {
    http: 'PRECONDITION_FAILED',
    zh: '第 {row} 行人员的证、卡未交由本单位保管,或已失效。',
    article: '附件第七条、第十条',
    next: '请先办理证卡交接并由本人签收。',
  },
  'months-exhausted': {
    http: 'PRECONDITION_FAILED',
    zh: '第 {row} 行人员享受本项补贴已满 {limit} 个月。',
    article: '实施意见 三、(六)',
    next: '期满后由单位将援助卡退回原发放机构(附件第十条)。',
  },
  'nothing-to-pay': { http: 'BAD_REQUEST', zh: '按规定计算的补贴金额为零。', next: '请核对出勤与缴费记录。' },
  'claimant-approves': {
    http: 'FORBIDDEN',
    zh: '审核人与财务审批人不能是同一人。',
    article: '实施意见 四、(八)',
    next: '请由另一名财务人员审批。',
  },
  'notice-running': { http: 'PRECONDITION_FAILED', zh: '公示到 {until} 才结束。', next: '请于公示期满次日后审批。' },
})
export type ClaimRefusal = keyof typeof claimRefusals

/** How one month's amount came about: rule, source, values. */
export const ClaimLine = z.object({
  personId: z.uuid(),
  month: Month,
  amount: Fen,
  rule: z.string(),
  source: z.string(),
  pack: z.string(),
  inputs: z.record(z.string(), z.string()),
})
export type ClaimLine = z.output<typeof ClaimLine>

export const ClaimStatus = z.enum([
  'submitted',
  'checked',
  'publicised',
  'approved',
  'paying',
  'paid',
  'pay-failed',
  'rejected',
  'withdrawn',
])
export type ClaimStatus = z.output<typeof ClaimStatus>

export const ClaimView = z.object({
  id: ClaimId,
  employerId: z.uuid(),
  division: z.string(),
  kind: SubsidyKind,
  quarter: Quarter,
  status: ClaimStatus,
  total: Fen,
  lines: z.array(ClaimLine),
  noticeUntil: z.iso.date().nullable(),
  reason: z.string().nullable(),
  paidOn: z.iso.date().nullable(),
})
export type ClaimView = z.output<typeof ClaimView>

/** A month an employer could claim now, with what it would bring. */
export const ClaimableMonth = z.object({
  personId: z.uuid(),
  month: Month,
  amount: Fen.nullable(),
  refusal: z.string().nullable(),
})
export type ClaimableMonth = z.output<typeof ClaimableMonth>

export const LedgerRow = z.object({
  personId: z.uuid(),
  kind: SubsidyKind,
  month: Month,
  amount: Fen,
  claimId: z.uuid(),
})
export type LedgerRow = z.output<typeof LedgerRow>
