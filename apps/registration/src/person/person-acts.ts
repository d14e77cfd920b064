import type { Channel, Grounds, LeavingReason } from '@jiuyuan/contract-registration/person'
import type { WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { z } from 'zod'
import type { Enrolled } from './person-state.ts'

type Track = Enrolled['retirementTrack']
/** What the identity number says, or in words why it is none. */
type Identity = Pick<Enrolled, 'birthDate' | 'sex'> | { readonly flaw: string }
type ByDay = { today: string; rules: WorkingAgeRules }
type Job = { since: string; channel: z.output<typeof Channel>; employerId?: string; placementId?: string }
type Assent = { method: string; on: string; language: string }

export type RegisterPerson = ByDay &
  Omit<Enrolled, 'birthDate' | 'sex' | 'retirementTrack'> & {
    type: 'RegisterPerson'
    identity: Identity
    retirementTrack: Track | undefined
  }
export type RegisterUnemployment = ByDay & {
  type: 'RegisterUnemployment'
  grounds: z.output<typeof Grounds>
  assent: Assent
  /** Undefined: the county's numbers of the year are used up. */
  certificateNo: string | undefined
}
export type ReportEmployment = Job & { type: 'ReportEmployment'; today: string }
/** `placementId`: only the end of this placement is meant. */
export type ReportUnemployment = { type: 'ReportUnemployment'; since: string; today: string; placementId?: string }
export type CancelCertificate = {
  type: 'CancelCertificate'
  reason: z.output<typeof LeavingReason>
  today: string
}
export type PersonCommand =
  | RegisterPerson
  | RegisterUnemployment
  | ReportEmployment
  | ReportUnemployment
  | CancelCertificate
  | { type: 'CorrectPapers' }

export type PersonFact =
  | (Enrolled & { type: 'PersonRegistered'; on: string })
  | { type: 'UnemploymentRegistered'; registeredOn: string; grounds: RegisterUnemployment['grounds']; assent: Assent }
  | { type: 'CertificateIssued'; certificateNo: string; issuedOn: string }
  | (Job & { type: 'PersonEmployed' })
  | { type: 'PersonUnemployed'; since: string }
  | { type: 'CertificateCancelled'; certificateNo: string; reason: CancelCertificate['reason']; cancelledOn: string }
  | { type: 'PapersCorrected' }
