import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import { person } from './person.ts'

const given = scenario(person)
const today = '2026-11-23'
const assent = { method: 'signature', on: today, language: 'zh' }
const household = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15'
const other = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a16'
const known: PersonFact = {
  type: 'PersonRegistered',
  division: '650102002002',
  householdId: household,
  householdNumber: 'YRW001',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: '650102',
  education: 'junior',
  status: 'unemployed',
  birthDate: '1983-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  on: today,
}
const registered: PersonFact[] = [
  known,
  { type: 'UnemploymentRegistered', registeredOn: today, grounds: 'job-lost', assent },
  { type: 'CertificateIssued', certificateNo: '6501022026000001', issuedOn: today, dueOn: '2026-12-07' },
]
const after = (...facts: PersonFact[]) => facts.reduce(person.evolve, person.initial)

describe('登记证遗失补发 (75号 第二十条)', () => {
  const lost: PersonFact = { type: 'CertificateLost', lostOn: '2026-11-20', on: today, assent }
  const published: PersonFact = { type: 'LossPublished', place: '社区公告栏', until: '2026-11-30' }
  const replaceOn = (day: string): PersonCommand => ({ type: 'ReplaceCertificate', today: day, dueOn: '2026-12-15' })
  const replaced: PersonFact = { type: 'CertificateReplaced', on: '2026-12-01', version: 2, dueOn: '2026-12-15' }

  test('keeps the number and counts the version up', () => {
    given(...registered, lost, published)
      .when(replaceOn('2026-12-01'))
      .yields(replaced)
    expect(after(...registered, lost, published, replaced)).toMatchObject({
      certificate: { no: '6501022026000001', scheme: 'XJ-CERT-A', version: 2, status: 'valid', handedOn: null },
    })
  })
  test('waits for the last day of the notice to pass', () =>
    given(...registered, lost, published)
      .when(replaceOn('2026-11-30'))
      .refuses('loss-notice-running', { until: '2026-11-30' }))
  test('needs the report and the notice', () => {
    given(...registered)
      .when(replaceOn('2026-12-01'))
      .refuses('certificate-not-lost')
    given(...registered, lost)
      .when(replaceOn('2026-12-01'))
      .refuses('loss-not-published')
    given(...registered, lost)
      .when({ type: 'ReportLoss', on: today, assent, today })
      .refuses('certificate-lost', { on: '2026-11-20' })
    given(...registered, lost, published)
      .when({ type: 'PublishLoss', place: '', until: today })
      .refuses('loss-published', { until: '2026-11-30' })
  })
  test('a lost one is not handed over, and is cancelled all the same', () => {
    given(...registered, lost)
      .when({ type: 'HandCertificate', receipt: assent, today })
      .refuses('certificate-lost', { on: '2026-11-20' })
    const facts = person.decide(after(...registered, lost), { type: 'CancelCertificate', reason: 'own-wish', today })
    expect(facts).toMatchObject({ ok: true })
  })
  test('a new paper waits for the person’s receipt once', () => {
    const handed: PersonFact = { type: 'CertificateHanded', on: today, receipt: assent }
    given(...registered)
      .when({ type: 'HandCertificate', receipt: assent, today })
      .yields(handed)
    given(...registered, handed)
      .when({ type: 'HandCertificate', receipt: assent, today })
      .refuses('certificate-handed', { on: today })
  })
})

describe('信息更正 (个人信息保护法 46)', () => {
  const ask = (id: string, phone: number): PersonFact => ({
    type: 'CorrectionAsked',
    correctionId: id,
    based: { phone },
    on: today,
  })
  const applying = (correctionId: string): PersonCommand => ({ type: 'ApplyCorrection', correctionId, corrected: {} })
  const applied = (correctionId: string): PersonFact => ({
    type: 'PersonCorrected',
    correctionId,
    fields: ['phone'],
    corrected: {},
  })

  test('[F9] of two who saw the same number, the second overwrites nothing: both values wait for a human', () => {
    given(known, ask(household, 0), ask(other, 0), applied(household))
      .when(applying(other))
      .yields({ type: 'CorrectionConflicted', correctionId: other, fields: ['phone'] })
    const conflict: PersonFact = { type: 'CorrectionConflicted', correctionId: other, fields: ['phone'] }
    const waiting = [known, ask(household, 0), ask(other, 0), applied(household), conflict]
    expect(after(...waiting)).toMatchObject({ papers: 2, versions: { phone: 1 }, corrections: [{ id: other }] })
    given(...waiting)
      .when(applying(other))
      .refuses('correction-in-conflict')
  })
  test('[F9] a human resolves it on what they compared, and not on what changed again', () => {
    const waiting = [known, ask(household, 0), ask(other, 0), applied(household)]
    const resolving = (phone: number, take: readonly 'phone'[]): PersonCommand => ({
      type: 'ResolveCorrection',
      correctionId: other,
      take: [...take],
      based: { phone },
      corrected: {},
    })
    given(...waiting)
      .when(resolving(0, ['phone']))
      .refuses('changed-meanwhile')
    given(...waiting)
      .when(resolving(1, ['phone']))
      .yields(applied(other))
    given(...waiting)
      .when(resolving(1, []))
      .yields({ type: 'CorrectionRefused', correctionId: other })
  })
  test('another field that changed stands in nobody’s way', () =>
    given(known, ask(household, 0), {
      type: 'PersonCorrected',
      correctionId: other,
      fields: ['education'],
      corrected: { education: 'senior' },
    })
      .when(applying(household))
      .yields(applied(household)))
  test('what is corrected in the register is the register’s from then on', () => {
    const fields: 'retirementTrack'[] = ['retirementTrack']
    const corrected = { type: 'PersonCorrected', correctionId: other, fields } as const
    expect(after(known, { ...corrected, corrected: { retirementTrack: 'F55' } })).toMatchObject({
      retirementTrack: 'F55',
      papers: 1,
      versions: { retirementTrack: 1 },
    })
  })
  test('is decided once, and not without a wish', () => {
    given(known, ask(household, 0), applied(household)).when(applying(household)).refuses('correction-unknown')
    given(known)
      .when({ type: 'AskCorrection', correctionId: household, fields: [], based: {}, today })
      .refuses('nothing-corrected')
    given(known, ask(household, 0))
      .when({ type: 'ApplyCorrection', correctionId: household, corrected: { flaw: '的校验码不符' } })
      .refuses('identity-number-invalid', { reason: '的校验码不符' })
  })
})

describe('迁移 (附件 第十五条)', () => {
  const home = { toDivision: '653101001013', householdId: other, householdNumber: 'KSH001', relation: 'head' } as const
  const asking: PersonCommand = { type: 'AskMove', ...home, assent, today }
  const asked: PersonFact = { type: 'MoveAsked', ...home, assent, askedOn: today }
  const accept: PersonCommand = { type: 'AcceptMove', toDivision: home.toDivision, today }

  test('takes the certificate and its number along when the receiving community accepts', () => {
    given(...registered)
      .when(asking)
      .yields(asked)
    const moved: PersonFact = {
      type: 'PersonMoved',
      fromDivision: '650102002002',
      fromHouseholdId: household,
      on: today,
      ...home,
    }
    given(...registered, asked)
      .when(accept)
      .yields(moved)
    expect(after(...registered, asked, moved)).toMatchObject({
      division: home.toDivision,
      householdId: other,
      moving: null,
      registration: { state: 'registered', since: today },
      certificate: { no: '6501022026000001', status: 'valid' },
    })
  })
  test('changes nothing until then, or when it is declined', () => {
    expect(after(...registered, asked)).toMatchObject({ division: '650102002002' })
    given(...registered, asked)
      .when({ type: 'DeclineMove', toDivision: home.toDivision })
      .yields({ type: 'MoveDeclined', toDivision: home.toDivision })
  })
  test('goes to a community of the region that is not their own, one at a time', () => {
    given(known)
      .when({ ...asking, toDivision: '650102002002' })
      .refuses('already-there')
    given(known)
      .when({ ...asking, toDivision: '653101000000' })
      .refuses('division-not-a-community', { division: '653101000000' })
    given(known, asked).when(asking).refuses('move-waits')
    given(known).when(accept).refuses('move-unknown')
    given(known, asked)
      .when({ ...accept, toDivision: '650102002001' })
      .refuses('move-unknown')
  })
})
