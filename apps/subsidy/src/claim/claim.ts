import { ClaimLine, Quarter, type ClaimRefusal } from '@jiuyuan/contract-subsidy/claim'
import { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import type { Decider, Refused } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decideClaim } from './decide-claim.ts'

const Submitted = z.object({
  employerId: z.uuid(),
  division: z.string(),
  kind: SubsidyKind,
  quarter: Quarter,
  lines: z.array(ClaimLine),
  total: z.string(),
})
const Checked = Submitted.extend({ checker: z.string() })
const Publicised = Checked.extend({ noticeUntil: z.iso.date() })
const Approved = Publicised.extend({ approver: z.string() })
const Paying = Approved.extend({ fileHash: z.string() })

/** 补贴申请 (domain of 三(六)): submitted by the employer, checked, publicised, approved by a second person, paid. */
export const Claim = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Submitted.extend({ status: z.literal('submitted') }),
  Checked.extend({ status: z.literal('checked') }),
  Publicised.extend({ status: z.literal('publicised') }),
  Approved.extend({ status: z.literal('approved') }),
  Paying.extend({ status: z.literal('paying') }),
  Paying.extend({ status: z.literal('paid'), paidOn: z.iso.date(), bankReference: z.string().optional() }),
  Paying.extend({ status: z.literal('pay-failed'), reason: z.string() }),
  Submitted.extend({ status: z.literal('rejected'), reason: z.string() }),
  Submitted.extend({ status: z.literal('withdrawn') }),
])
export type Claim = z.output<typeof Claim>

/** A person whose policy has paid all its months. */
export interface Exhausted {
  readonly personId: string
  readonly lastMonth: string
}

/** A month as the rules assess it: its line, or why there is none. */
export type Assessed = { ok: true; line: ClaimLine } | Refused<ClaimRefusal>

export type ClaimCommand =
  | ({ type: 'SubmitClaim'; quarterEnd: string; today: string; assessed: readonly Assessed[] } & Pick<
      z.output<typeof Submitted>,
      'employerId' | 'division' | 'kind' | 'quarter'
    >)
  | { type: 'CheckClaim'; by: string }
  | { type: 'PublishClaim'; until: string }
  | { type: 'ApproveClaim'; by: string; today: string }
  | { type: 'PayClaim'; fileHash: string }
  /** `exhausted`: whose last month this payment is. */
  | { type: 'ConfirmPayment'; today: string; bankReference: string; exhausted: readonly Exhausted[] }
  | { type: 'ReportBankReturn'; reason: string }
  | { type: 'RejectClaim'; reason: string }
  | { type: 'WithdrawClaim' }
export type ClaimFact =
  | ({ type: 'ClaimSubmitted' } & z.output<typeof Submitted>)
  | { type: 'ClaimChecked'; checker: string }
  | { type: 'ClaimPublicised'; noticeUntil: string }
  | { type: 'ClaimApproved'; approver: string }
  | { type: 'PaymentOrdered'; fileHash: string }
  | { type: 'ClaimPaid'; paidOn: string; bankReference: string }
  | { type: 'PoliciesExhausted'; of: readonly Exhausted[] }
  | { type: 'PaymentReturned'; reason: string }
  | { type: 'ClaimRejected'; reason: string }
  | { type: 'ClaimWithdrawn' }

/** Each fact adds its part; that the state it meets is the right one was decided, and the schema proves it. */
const evolve = (state: Claim, fact: ClaimFact): Claim => {
  if (fact.type === 'PoliciesExhausted') return state
  const { type, ...part } = fact
  const next = {
    ClaimSubmitted: 'submitted',
    ClaimChecked: 'checked',
    ClaimPublicised: 'publicised',
    ClaimApproved: 'approved',
    PaymentOrdered: 'paying',
    ClaimPaid: 'paid',
    PaymentReturned: 'pay-failed',
    ClaimRejected: 'rejected',
    ClaimWithdrawn: 'withdrawn',
  } as const
  return Claim.parse({ ...state, ...part, status: next[type] })
}

export const claim: Decider<Claim, ClaimCommand, ClaimFact, ClaimRefusal> = {
  initial: { status: 'none' },
  decide: decideClaim,
  evolve,
}
