import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { CertificateStatus, CertificateView } from './certificate.ts'
import { Education, HukouKind, LedgerEntry, PersonId, Sex } from './person.ts'

/** The paper came into the person's hands, with their receipt. */
export const HandCertificate = command({ personId: PersonId, receipt: Assent })
/** 75号 第二十条: reported by the person, publicised, then replaced by the same office under the same number. */
export const ReportLoss = command({ personId: PersonId, on: Day, assent: Assent })
/** `version`: of the paper that was found; one that was replaced since is worth nothing. */
export const FindCertificate = command({ personId: PersonId, version: z.int().positive(), receipt: Assent })
export const PublishLoss = command({ personId: PersonId, place: Text(60) })
export const ReplaceCertificate = command({ personId: PersonId })
/** A mutation: whose numbers are printed stays on record. */
export const PrintCertificate = z.strictObject({ personId: PersonId, purpose: Text(200) })

/** What the pages of the certificate show, numbers in the clear. */
export const CertificatePaper = CertificateView.extend({
  name: z.string(),
  nameUyghur: z.string(),
  sex: Sex,
  birthDate: Day,
  identityNumber: z.string(),
  phone: z.string(),
  hukouKind: HukouKind,
  education: Education,
  divisionName: z.string(),
  entries: z.array(LedgerEntry),
})
export type CertificatePaper = z.output<typeof CertificatePaper>

/** A certificate that waits: to be handed over, or to be replaced after its loss. */
export const CertificateLine = z.object({
  id: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  no: z.string(),
  status: CertificateStatus,
  dueOn: Day.nullable(),
  lostOn: Day.nullable(),
  noticeUntil: Day.nullable(),
  overdue: z.boolean(),
})
export type CertificateLine = z.output<typeof CertificateLine>

export const CertificateList = z.strictObject({ ...Page.shape, show: z.enum(['due', 'lost']).default('due') })
export const CertificatePage = z.object({ lines: z.array(CertificateLine), cursor: z.string().nullable() })
export type CertificatePage = z.output<typeof CertificatePage>
