import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const CertificateStatus = z.enum(['valid', 'lost', 'cancelled'])

/** 就业失业登记证: its number is the same for good, in the layout of `scheme`; each paper after a loss has the next version. */
export const CertificateView = z.object({
  no: z.string(),
  scheme: z.string(),
  version: z.int().positive(),
  status: CertificateStatus,
  issuedOn: Day,
  /** By when the paper must be in the person's hands (75号: 10 working days), and since when it is. */
  dueOn: Day.nullable(),
  handedOn: Day.nullable(),
  lostOn: Day.nullable(),
  /** The last day of the loss notice; a replacement is made after it. */
  noticeUntil: Day.nullable(),
})
export type CertificateView = z.output<typeof CertificateView>
