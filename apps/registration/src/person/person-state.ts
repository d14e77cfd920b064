import { CertificateStatus } from '@jiuyuan/contract-registration/certificate'
import { Attempt } from '@jiuyuan/contract-registration/contact'
import { CorrectableField, FieldVersions } from '@jiuyuan/contract-registration/correction'
import { LabourStatus } from '@jiuyuan/contract-registration/events'
import {
  Channel,
  Education,
  EndGround,
  HukouKind,
  LeavingReason,
  Relation,
  RetirementTrack,
  Sex,
} from '@jiuyuan/contract-registration/person'
import { NoNumberReason, ReadLanguages, Skills } from '@jiuyuan/contract-registration/person-fields'
import { z } from 'zod'

/** What the register says of a person at their registration. */
export const Enrolled = z.object({
  division: z.string(),
  householdId: z.uuid(),
  householdNumber: z.string(),
  relation: Relation,
  hukouKind: HukouKind,
  hukouDivision: z.string(),
  education: Education,
  birthDate: z.iso.date(),
  sex: Sex,
  retirementTrack: RetirementTrack,
  status: LabourStatus,
})
export type Enrolled = z.output<typeof Enrolled>

/** What the person told of themselves beside the register, as codes. */
export const Told = z.object({
  skills: Skills.default([]),
  languages: ReadLanguages.default([]),
  noNumberReason: NoNumberReason.nullable().default(null),
})
export type Told = z.output<typeof Told>

/** A report of an employer (28号令 六十二): by when it was due, when it came; null where nobody had to report. */
const reported = {
  dueOn: z.iso.date().nullable().default(null),
  reportedOn: z.iso.date().nullable().default(null),
}

/** A job, by whichever way; `channel` is null when the register only says that there is one. */
const Employment = z.object({
  since: z.iso.date(),
  channel: Channel.nullable(),
  employerId: z.uuid().nullable(),
  placementId: z.uuid().nullable(),
  ...reported,
})

const Registration = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('registered'), since: z.iso.date() }),
  z.object({
    state: z.literal('ended'),
    since: z.iso.date(),
    endedOn: z.iso.date(),
    ground: EndGround.nullable().default(null),
  }),
])

const day = z.iso.date().nullable().default(null)
const Certificate = z.object({
  no: z.string(),
  scheme: z.string().default('XJ-CERT-A'),
  version: z.int().positive().default(1),
  status: CertificateStatus,
  issuedOn: z.iso.date(),
  dueOn: day,
  handedOn: day,
  lostOn: day,
  noticeUntil: day,
})

/** A correction that somebody must decide; `conflict` names the fields that were changed since they were seen. */
const OpenCorrection = z.object({
  id: z.uuid(),
  based: FieldVersions,
  conflict: z.array(CorrectableField).default([]),
})

const Moving = z.object({
  toDivision: z.string(),
  householdId: z.uuid(),
  householdNumber: z.string(),
  relation: Relation,
  askedOn: z.iso.date(),
})
export type Moving = z.output<typeof Moving>

/** Which entry this one was found to be, and whether its certificate went over there. */
const Merged = z.object({ into: z.uuid(), on: z.iso.date(), gaveCertificate: z.boolean() })
export type Merged = z.output<typeof Merged>

const JobEnded = z.object({ on: z.iso.date(), ...reported }).nullable()
const Contact = z.object({ lastOn: z.iso.date(), attempts: z.array(Attempt) }).nullable()

/** How it was when the certificate was cancelled; `since`: of the registration that ended with it. */
const Left = z
  .object({
    reason: LeavingReason,
    on: z.iso.date(),
    status: LabourStatus,
    employment: Employment.nullable(),
    since: z.iso.date().nullable(),
  })
  .nullable()

/** What one entry may take over from another of the same person. */
export const TakenFields = Enrolled.pick({
  education: true,
  hukouKind: true,
  hukouDivision: true,
  retirementTrack: true,
  status: true,
})
  .extend({
    registration: Registration,
    certificate: Certificate.nullable(),
    employment: Employment.nullable(),
    jobEnded: JobEnded,
    contact: Contact,
  })
  .partial()
const TakenOver = z.object({ from: z.uuid(), before: TakenFields, after: TakenFields })
export type TakenOver = z.output<typeof TakenOver>

/** A person of a community; `papers` counts the states of name and numbers, which are kept elsewhere. */
export const KnownPerson = Enrolled.extend({
  stage: z.literal('known'),
  ...Told.shape,
  registration: Registration,
  certificate: Certificate.nullable(),
  employment: Employment.nullable(),
  jobEnded: JobEnded.default(null),
  contact: Contact.default(null),
  left: Left.default(null),
  versions: FieldVersions.default({}),
  corrections: z.array(OpenCorrection).default([]),
  moving: Moving.nullable().default(null),
  healthKept: z.boolean().default(false),
  merged: Merged.nullable().default(null),
  took: z.array(TakenOver).default([]),
  papers: z.int().positive(),
})
export type KnownPerson = z.output<typeof KnownPerson>

/** Nobody; or somebody whose registration was undone, of whom only the place is known. */
const Unknown = z.object({ stage: z.literal('unknown'), undoneAt: z.string().optional() })
export const Person = z.discriminatedUnion('stage', [Unknown, KnownPerson])
export type Person = z.output<typeof Person>

/** Whether somebody has work, of their own or an employer's. */
export const works = ({ status }: Pick<KnownPerson, 'status'>) => status === 'employed' || status === 'self-employed'

/** The last day on which the registered person and the office were in contact. */
export const lastContact = ({ contact, registration }: Pick<KnownPerson, 'contact' | 'registration'>) =>
  contact?.lastOn ?? (registration.state === 'registered' ? registration.since : '')
