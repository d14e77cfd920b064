import { command, Page } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { LabourStatus } from './events.ts'

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

export const RegisterPerson = command({ personId: PersonId, ...Enrolment.shape, ...Papers.shape })
export const RegisterUnemployment = command({ personId: PersonId, grounds: Grounds, assent: Assent })
export const ReportEmployment = command({
  personId: PersonId,
  since: Day,
  channel: Channel,
  employerId: z.uuid().optional(),
})
export const ReportUnemployment = command({ personId: PersonId, since: Day })
export const CancelCertificate = command({ personId: PersonId, reason: LeavingReason })
export const CorrectPapers = command({ personId: PersonId, name: PersonName, phone: Phone, reason: Text(200) })

/** Why a text is no identity number, in words. */
export const identityFlaws = {
  blank: '未填写',
  length: '应为18位',
  characters: '含有不应出现的字符',
  'birth-date': '中的出生日期不存在',
  checksum: '的校验码不符',
} as const

export const personRefusals = refusals({
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请先登记人员基本信息。' },
  'already-registered': {
    http: 'CONFLICT',
    zh: '此人已在{where}登记。',
    article: '实施意见 二、(三)',
    next: '一人只登记一次,请与该社区联系办理。',
  },
  'identity-number-invalid': {
    http: 'BAD_REQUEST',
    zh: '公民身份号码{reason}。',
    article: '75号 第十八条 实名制',
    next: '请对照居民身份证核对后重新填写。',
  },
  'person-under-age': {
    http: 'PRECONDITION_FAILED',
    zh: '此人未满{minAge}周岁。',
    article: '28号令 第六十三条',
    next: '年满{minAge}周岁后方可办理失业登记。',
  },
  'past-retirement-age': {
    http: 'PRECONDITION_FAILED',
    zh: '此人已于{day}达到法定退休年龄。',
    article: '28号令 第六十三条',
    next: '不再办理失业登记;如退休类别有误,请先更正。',
  },
  'already-unemployment-registered': {
    http: 'CONFLICT',
    zh: '此人已于{since}办理失业登记。',
    article: '28号令 第六十三条',
    next: '无需重复办理。',
  },
  'person-employed': {
    http: 'PRECONDITION_FAILED',
    zh: '此人自{since}起处于就业状态。',
    article: '28号令 第六十三条',
    next: '如已离开工作岗位,请先办理失去工作登记。',
  },
  'person-not-employed': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有就业登记。',
    article: '28号令 第六十二条',
    next: '请核对姓名和就业状态。',
  },
  'not-in-labour-force': {
    http: 'PRECONDITION_FAILED',
    zh: '此人在校、服役、退休或丧失劳动能力,不属于失业人员。',
    article: '28号令 第六十三条',
    next: '离校或退役后,请以相应事由办理失业登记。',
  },
  'certificate-not-valid': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有有效的《就业失业登记证》。',
    article: '附件 第七条',
    next: '请先办理失业登记。',
  },
  'certificate-numbers-exhausted': {
    http: 'PRECONDITION_FAILED',
    zh: '本县市本年度的登记证编号已用完。',
    next: '请联系自治区就业服务机构。',
  },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
})
export type PersonRefusal = keyof typeof personRefusals

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

export const PersonView = PersonLine.extend({
  phoneMasked: z.string(),
  birthDate: Day,
  hukouKind: HukouKind,
  hukouDivision: z.string(),
  education: Education,
  retirementTrack: RetirementTrack,
  registeredSince: Day.nullable(),
  certificate: z.object({ no: z.string(), status: z.enum(['valid', 'cancelled']), issuedOn: Day }).nullable(),
  employment: z.object({ since: Day, channel: Channel.nullable(), employerId: z.uuid().nullable() }).nullable(),
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
  kind: z.enum(['card', 'subsidy', 'training', 'agreement', 'placement']),
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
