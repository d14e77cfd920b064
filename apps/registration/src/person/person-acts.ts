import type { Attempt, ContactWay } from '@jiuyuan/contract-registration/contact'
import type { CorrectableField, FieldVersions } from '@jiuyuan/contract-registration/correction'
import type { Channel, EndGround, Grounds, LeavingReason } from '@jiuyuan/contract-registration/person'
import type { WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { z } from 'zod'
import type { MergeCommand, MergeFact } from './merge-acts.ts'
import type { RegistrationUndone, UndoRegistration } from '../roster/undo-registration.ts'
import type { Enrolled, Moving, Told } from './person-state.ts'

type Track = Enrolled['retirementTrack']
/** What the identity number says, or in words why it is none. */
type Identity = Pick<Enrolled, 'birthDate' | 'sex'> | { readonly flaw: string }
type ByDay = { today: string; rules: WorkingAgeRules }
type Job = { since: string; channel: z.output<typeof Channel>; employerId?: string; placementId?: string }
type Assent = { method: string; on: string; language: string }
/** What somebody told, when they told it. */
type MaybeTold = { readonly [Key in keyof Told]?: Told[Key] | undefined }

/** How many days employers have to report (28号令 六十二). */
export interface Duties {
  readonly hireDays: number
  readonly endDays: number
}
/** When a registration may be let lapse (28号令 六十六(九)). */
export interface ContactRules {
  readonly months: number
  readonly notices: number
  readonly visits: number
}

export type RegisterPerson = ByDay &
  Omit<Enrolled, 'birthDate' | 'sex' | 'retirementTrack'> &
  MaybeTold & {
    type: 'RegisterPerson'
    identity: Identity
    retirementTrack: Track | undefined
  }
export type RegisterUnemployment = ByDay & {
  type: 'RegisterUnemployment'
  grounds: z.output<typeof Grounds>
  assent: Assent
  localWork?: { since: string; until: string } | undefined
  nonLocalMonths: number
  /** Undefined: the county's numbers of the year are used up. */
  certificateNo: string | undefined
  /** By when the paper must be in the person's hands. */
  certificateDueOn: string
}
export type ReportEmployment = Job & { type: 'ReportEmployment'; today: string; duties: Duties; otherwise?: boolean }
/** `placementId`: only the end of this placement is meant. */
export type ReportUnemployment = {
  type: 'ReportUnemployment'
  since: string
  today: string
  duties: Duties
  placementId?: string
}
export type CancelCertificate = { type: 'CancelCertificate'; reason: z.output<typeof LeavingReason>; today: string }
export type LapseRegistration = { type: 'LapseRegistration'; today: string; rules: ContactRules }

/** What the register says anew; name, phone and notes are kept elsewhere and only counted. */
export type Corrected = Partial<
  Pick<Enrolled, 'hukouKind' | 'hukouDivision' | 'education' | 'retirementTrack' | 'birthDate' | 'sex'> & Told
>
type Correcting = { correctionId: string; corrected: Corrected | { readonly flaw: string } }

/** `version`: of the paper that was found. */
export type FindCertificate = { type: 'FindCertificate'; version: number; receipt: Assent; today: string }
/** Its cancellation was overturned. */
export type RestoreCertificate = { type: 'RestoreCertificate'; today: string }

export type PersonCommand =
  | RegisterPerson
  | RegisterUnemployment
  | ReportEmployment
  | ReportUnemployment
  | CancelCertificate
  | LapseRegistration
  | { type: 'RecordContact'; on: string; way: z.output<typeof ContactWay>; today: string }
  | ({ type: 'RecordAttempt'; today: string } & Attempt)
  | { type: 'HandCertificate'; receipt: Assent; today: string }
  | { type: 'ReportLoss'; on: string; assent: Assent; today: string }
  | FindCertificate
  | RestoreCertificate
  | { type: 'PublishLoss'; place: string; until: string }
  | { type: 'ReplaceCertificate'; today: string; dueOn: string }
  | {
      type: 'AskCorrection'
      correctionId: string
      fields: readonly CorrectableField[]
      based: FieldVersions
      today: string
    }
  | ({ type: 'ApplyCorrection' } & Correcting)
  | ({ type: 'ResolveCorrection'; take: readonly CorrectableField[]; based: FieldVersions } & Correcting)
  | { type: 'RefuseCorrection'; correctionId: string }
  | ({ type: 'AskMove'; assent: Assent; today: string } & Omit<Moving, 'askedOn'>)
  | { type: 'AcceptMove'; toDivision: string; today: string }
  | { type: 'DeclineMove'; toDivision: string }
  | { type: 'RecordHealth'; assent: Assent; today: string }
  | { type: 'RemoveHealth' }
  | UndoRegistration
  | MergeCommand

type Reported = { dueOn?: string | null; reportedOn?: string | null }
export type PersonFact =
  | RegistrationUndone
  | (Enrolled & MaybeTold & { type: 'PersonRegistered'; on: string })
  | {
      type: 'UnemploymentRegistered'
      registeredOn: string
      grounds: RegisterUnemployment['grounds']
      assent: Assent
      localWork?: { since: string; until: string }
    }
  | { type: 'CertificateIssued'; certificateNo: string; issuedOn: string; dueOn?: string }
  | (Job & Reported & { type: 'PersonEmployed' })
  | ({ type: 'PersonUnemployed'; since: string } & Reported)
  | { type: 'UnemploymentEnded'; ground: EndGround; on: string }
  | { type: 'RegistrationLapsed'; on: string }
  | { type: 'CertificateCancelled'; certificateNo: string; reason: CancelCertificate['reason']; cancelledOn: string }
  | { type: 'ContactRecorded'; on: string; way: z.output<typeof ContactWay> }
  | ({ type: 'AttemptRecorded' } & Attempt)
  | { type: 'CertificateHanded'; on: string; receipt: Assent }
  | { type: 'CertificateLost'; lostOn: string; on: string; assent: Assent }
  | { type: 'CertificateFound'; on: string; receipt: Assent }
  /** `asBefore`: status and registration of then go on as well. */
  | {
      type: 'CertificateRestored'
      certificateNo: string
      reason: CancelCertificate['reason']
      from: string
      on: string
      asBefore: boolean
    }
  | { type: 'LossPublished'; place: string; until: string }
  | { type: 'CertificateReplaced'; on: string; version: number; dueOn: string }
  | { type: 'CorrectionAsked'; correctionId: string; based: FieldVersions; on: string }
  | { type: 'CorrectionConflicted'; correctionId: string; fields: CorrectableField[] }
  | { type: 'CorrectionRefused'; correctionId: string }
  | { type: 'PersonCorrected'; correctionId: string; fields: CorrectableField[]; corrected: Corrected }
  | ({ type: 'MoveAsked'; assent: Assent } & Moving)
  | { type: 'MoveDeclined'; toDivision: string }
  | ({ type: 'PersonMoved'; fromDivision: string; fromHouseholdId: string; on: string } & Omit<Moving, 'askedOn'>)
  | { type: 'HealthRecorded'; assent: Assent }
  | { type: 'HealthRemoved' }
  | MergeFact

export type Fact<Type extends PersonFact['type']> = Extract<PersonFact, { type: Type }>
