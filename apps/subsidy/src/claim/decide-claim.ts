import type { ClaimRefusal, ClaimStatus } from '@jiuyuan/contract-subsidy/claim'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { Claim, ClaimCommand, ClaimFact } from './claim.ts'

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>
type Decided = Decision<ClaimFact, ClaimRefusal>

const stages: Record<ClaimStatus, string> = {
  submitted: '待审核',
  checked: '待公示',
  publicised: '公示中',
  approved: '待支付',
  paying: '支付中',
  paid: '已支付',
  'pay-failed': '支付退回',
  rejected: '不予支付',
  withdrawn: '已撤回',
}

const submit = (state: Claim, command: Command<'SubmitClaim'>): Decided => {
  if (state.status !== 'none') return refuse('claim-exists')
  const { employerId, division, kind, quarter, quarterEnd, today, assessed } = command
  if (today <= quarterEnd) return refuse('quarter-not-over', { quarter })
  const refused = assessed.find((month) => !month.ok)
  if (refused && !refused.ok) return refused
  const lines = assessed.flatMap((month) => (month.ok ? [month.line] : []))
  const total = lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  if (total <= 0n) return refuse('nothing-to-pay')
  return accept({ type: 'ClaimSubmitted', employerId, division, kind, quarter, lines, total: `${total}` })
}

/** 四、(八): whoever checked does not approve; nothing is approved while the public may still object. */
const approve = (state: Extract<Claim, { status: 'publicised' }>, { by, today }: Command<'ApproveClaim'>): Decided => {
  if (today <= state.noticeUntil) return refuse('notice-running', { until: state.noticeUntil })
  if (by === state.checker) return refuse('claimant-approves')
  return accept({ type: 'ClaimApproved', approver: by })
}

const open: readonly ClaimStatus[] = ['submitted', 'checked', 'publicised']

const granted = (state: Exclude<Claim, { status: 'none' }>, command: ClaimCommand): Decided | undefined => {
  switch (command.type) {
    case 'CheckClaim':
      return state.status === 'submitted' ? accept({ type: 'ClaimChecked', checker: command.by }) : undefined
    case 'PublishClaim':
      return state.status === 'checked' ? accept({ type: 'ClaimPublicised', noticeUntil: command.until }) : undefined
    case 'ApproveClaim':
      return state.status === 'publicised' ? approve(state, command) : undefined
    case 'RejectClaim':
      return open.includes(state.status) ? accept({ type: 'ClaimRejected', reason: command.reason }) : undefined
    case 'WithdrawClaim':
      return open.includes(state.status) ? accept({ type: 'ClaimWithdrawn' }) : undefined
    default:
      return paid(state, command)
  }
}

const paid = (state: Exclude<Claim, { status: 'none' }>, command: ClaimCommand): Decided | undefined => {
  if (command.type === 'PayClaim' && (state.status === 'approved' || state.status === 'pay-failed'))
    return accept({ type: 'PaymentOrdered', fileHash: command.fileHash })
  if (state.status !== 'paying') return undefined
  if (command.type === 'ConfirmPayment') {
    const { today: paidOn, bankReference, exhausted: of } = command
    const last: ClaimFact[] = of.length > 0 ? [{ type: 'PoliciesExhausted', of }] : []
    return accept<ClaimFact>({ type: 'ClaimPaid', paidOn, bankReference }, ...last)
  }
  if (command.type === 'ReportBankReturn') return accept({ type: 'PaymentReturned', reason: command.reason })
  return undefined
}

export const decideClaim = (state: Claim, command: ClaimCommand): Decided => {
  if (command.type === 'SubmitClaim') return submit(state, command)
  if (state.status === 'none') return refuse('claim-unknown')
  return granted(state, command) ?? refuse('claim-not-at-this-stage', { stage: stages[state.status] })
}
