import { command, Page } from '@jiuyuan/contract-kit/command'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { CertificateView } from './certificate.ts'
import { LabourStatus } from './events.ts'
import { NoNumberReason, Particulars, ReadLanguages, Skills } from './person-fields.ts'

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.output<typeof PersonId>

export const Sex = z.enum(['M', 'F'])
/** Legal retirement before the reform: men 60, women 55 (cadres) or 50 (workers). */
export const RetirementTrack = z.enum(['M60', 'F55', 'F50'])
export const HukouKind = z.enum(['urban', 'rural'])
export const Relation = z.enum([
  'head',
  'spouse',
  'son',
  'daughter',
  'father',
  'mother',
  'grandfather',
  'grandmother',
  'grandson',
  'granddaughter',
  'brother',
  'sister',
  'daughter-in-law',
  'son-in-law',
  'other',
])
export const Education = z.enum([
  'unknown',
  'none',
  'primary',
  'junior',
  'senior',
  'vocational',
  'college',
  'bachelor',
  'postgraduate',
])
/** Why somebody registers as unemployed (28号令 六十五); sensitive grounds are never asked for and count as `other`. */
export const Grounds = z.enum([
  'school-leaver',
  'job-lost',
  'business-closed',
  'land-expropriated',
  'demobilised',
  'other',
])
export const Channel = z.enum(['public-post', 'employer', 'self-employed', 'flexible'])
/** Why somebody leaves the labour market (附件 十三): certificate and card are taken back and cancelled. */
export const LeavingReason = z.enum([
  'retired',
  'dead',
  'incapacitated',
  'emigrated',
  'study',
  'army',
  'own-wish',
  'other',
])
export type LeavingReason = z.output<typeof LeavingReason>
/** The grounds on which an unemployment registration ends (28号令 六十六); which certificate and card follow is a table of the rule. */
export const EndGround = z.enum([
  'hired',
  'self-employed',
  'stable-work',
  ...LeavingReason.options,
  'no-contact',
  'otherwise-employed',
])
export type EndGround = z.output<typeof EndGround>

/** A name as on the identity card: its middle dot is U+00B7, however it was typed. */
export const PersonName = Text(60)
  .transform((name) =>
    name
      .normalize('NFC')
      .replaceAll(/\s*[·•．・]\s*/gu, '·')
      .replaceAll(/\s+/g, ' '),
  )
  .refine((name) => /^\p{L}[\p{L}\p{M}· ]*$/u.test(name), '姓名只能由文字和间隔号组成')

/** A mobile or fixed-line number; empty when there is none. */
export const Phone = z
  .string()
  .trim()
  .regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})?$/, '请填写11位手机号码或带区号的固定电话')

/** Six digits of the county of the hukou, or a full code; it may lie outside Xinjiang. */
export const HukouDivision = z.string().regex(/^\d{6}(\d{6})?$/, '请填写6位区划代码')

/** What a register says of a person beside their papers. */
export const Enrolment = z.strictObject({
  division: DivisionCode,
  householdNumber: Text(40),
  relation: Relation,
  hukouKind: HukouKind,
  hukouDivision: HukouDivision,
  education: Education,
  status: LabourStatus,
  retirementTrack: RetirementTrack.optional(),
})

/** Personal data: kept encrypted, told on the personal stream only. */
export const Papers = z.strictObject({ name: PersonName, identityNumber: z.string().max(40), phone: Phone })

/** A number of 15 digits of old papers is taken too; who has none says why (`noNumber`), and the number stays empty. */
export const RegisterPerson = command({
  personId: PersonId,
  ...Enrolment.shape,
  ...Papers.shape,
  ...Particulars.shape,
})
/** `localWork`: the steady work at the place, asked of those whose hukou lies elsewhere or in the country (28号令 六十三). */
export const RegisterUnemployment = command({
  personId: PersonId,
  grounds: Grounds,
  assent: Assent,
  localWork: z.strictObject({ since: Day, until: Day }).optional(),
})
/** `otherwise`: employed in a way that the place provides for, beside the usual ones (28号令 六十六(十)). */
export const ReportEmployment = command({
  personId: PersonId,
  since: Day,
  channel: Channel,
  employerId: z.uuid().optional(),
  otherwise: z.boolean().optional(),
})
export const ReportUnemployment = command({ personId: PersonId, since: Day })
export const CancelCertificate = command({ personId: PersonId, reason: LeavingReason })

/** Why a text is no identity number, in words. */
export const identityFlaws = {
  blank: '未填写',
  length: '应为18位',
  characters: '含有不应出现的字符',
  'birth-date': '中的出生日期不存在',
  checksum: '的校验码不符',
} as const

const registrationState = z.enum(['none', 'registered', 'ended'])

/** A line of a list of persons; numbers are masked. */
export const PersonLine = z.object({
  id: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  sex: Sex,
  age: z.int(),
  division: DivisionCode,
  divisionName: z.string(),
  householdId: z.uuid(),
  householdNumber: z.string(),
  relation: Relation,
  status: LabourStatus,
  registration: registrationState,
  certificateNo: z.string().nullable(),
})
export type PersonLine = z.output<typeof PersonLine>

/** A report of an employer (28号令 六十二): by when it was due, when it came. */
const reported = { dueOn: Day.nullable(), reportedOn: Day.nullable(), late: z.boolean() }

export const PersonView = PersonLine.extend({
  phoneMasked: z.string(),
  nameUyghur: z.string(),
  birthDate: Day,
  hukouKind: HukouKind,
  hukouDivision: z.string(),
  education: Education,
  retirementTrack: RetirementTrack,
  skills: Skills,
  skillNote: z.string(),
  languages: ReadLanguages,
  noNumberReason: NoNumberReason.nullable(),
  /** Whether limits of health are kept; what they are is asked for apart. */
  healthKept: z.boolean(),
  /** How often each field was corrected; a correction says on which state of a field it rests. */
  versions: z.record(z.string(), z.int()),
  registeredSince: Day.nullable(),
  ended: z.object({ on: Day, ground: EndGround.nullable() }).nullable(),
  certificate: CertificateView.nullable(),
  employment: z
    .object({ since: Day, channel: Channel.nullable(), employerId: z.uuid().nullable(), ...reported })
    .nullable(),
  jobEnded: z.object({ on: Day, ...reported }).nullable(),
  contact: z.object({ lastOn: Day, dueOn: Day, notices: z.int(), visits: z.int() }).nullable(),
  moving: z.object({ toDivision: DivisionCode, toName: z.string(), askedOn: Day }).nullable(),
})
export type PersonView = z.output<typeof PersonView>

/** Identity number and phone in the clear, after the look was recorded. */
export const Revealed = z.object({ identityNumber: z.string(), phone: z.string() })
export type Revealed = z.output<typeof Revealed>

/** Who did what to this person's file, when, at which office; no personal data. */
export const TimelineEntry = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  office: z.string(),
  officeName: z.string(),
  about: z.enum(['person', 'household', 'recognition']),
  command: z.string(),
  facts: z.array(z.string()),
  reason: z.string().nullable(),
})
export type TimelineEntry = z.output<typeof TimelineEntry>

/** An entry of the certificate's ledger of services and policies (附件 第七条). */
export const LedgerEntry = z.object({
  at: z.iso.datetime(),
  kind: z.enum([
    'card',
    'subsidy',
    'training',
    'agreement',
    'placement',
    'registration',
    'employment',
    'certificate',
    'recognition',
  ]),
  text: z.string(),
})
export type LedgerEntry = z.output<typeof LedgerEntry>

export const PersonList = z.strictObject({
  ...Page.shape,
  householdId: z.uuid().optional(),
  status: LabourStatus.optional(),
  registration: registrationState.optional(),
})
export const Reveal = z.strictObject({ personId: PersonId, purpose: Text(200) })
