import { defineEvent } from '@jiuyuan/contract-kit/event'
import { Fen, Month } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

const define = <Data extends z.ZodType>(fact: string, data: Data) => defineEvent('subsidy', fact, 1, data)

/** 岗位补贴 (新劳社字[2009]19号) or 社会保险补贴 (新劳社字[2009]18号). */
export const SubsidyKind = z.enum(['post', 'insurance'])
export type SubsidyKind = z.output<typeof SubsidyKind>

const claim = { claimId: z.uuid(), employerId: z.uuid(), kind: SubsidyKind, quarter: z.string() }

/** subject of all: claimId */
export const ClaimSubmitted = define('claim-submitted', z.object({ ...claim, total: Fen }))
export const ClaimChecked = define('claim-checked', z.object(claim))
export const ClaimPublicised = define('claim-publicised', z.object({ ...claim, noticeUntil: z.iso.date() }))
export const ClaimApproved = define('claim-approved', z.object({ ...claim, total: Fen }))
export const ClaimRejected = define('claim-rejected', z.object({ ...claim, reason: z.string() }))
/** The bank confirmed: each person-month, once (附件第七条: recorded in the certificate). */
export const ClaimPaid = define(
  'claim-paid',
  z.object({
    ...claim,
    total: Fen,
    paidOn: z.iso.date(),
    lines: z.array(z.object({ personId: z.uuid(), month: Month, amount: Fen })),
  }),
)

/** subject: claimId. The last month that a policy pays for a person is paid (附件第十、十一条). */
export const PolicyExhausted = define(
  'policy-exhausted',
  z.object({ personId: z.uuid(), kind: SubsidyKind, employerId: z.uuid().optional(), lastMonth: Month }),
)

export const subsidyEvents = [
  ClaimSubmitted,
  ClaimChecked,
  ClaimPublicised,
  ClaimApproved,
  ClaimRejected,
  ClaimPaid,
  PolicyExhausted,
]
