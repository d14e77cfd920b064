import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import { person } from './person.ts'

const given = scenario(person)
const today = '2026-11-23'
const assent = { method: 'signature', on: today, language: 'zh' }
const household = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15'
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

describe('a lost certificate that is found (75号 第二十条)', () => {
  const lost: PersonFact = { type: 'CertificateLost', lostOn: '2026-11-20', on: today, assent }
  const published: PersonFact = { type: 'LossPublished', place: '社区公告栏', until: '2026-11-30' }
  const replaceOn = (day: string): PersonCommand => ({ type: 'ReplaceCertificate', today: day, dueOn: '2026-12-15' })
  const replaced: PersonFact = { type: 'CertificateReplaced', on: '2026-12-01', version: 2, dueOn: '2026-12-15' }
  const found: PersonFact = { type: 'CertificateFound', on: today, receipt: assent }
  const findNo = (version: number): PersonCommand => ({ type: 'FindCertificate', version, receipt: assent, today })
  test('found before the replacement was made, the loss is taken back', () => {
    given(...registered, lost, published)
      .when(findNo(1))
      .yields(found)
    expect(after(...registered, lost, published, found)).toMatchObject({
      certificate: { status: 'valid', version: 1, lostOn: null, noticeUntil: null },
    })
    given(...registered, lost, published, found)
      .when(replaceOn('2026-12-01'))
      .refuses('certificate-not-lost')
  })
  test('found after the replacement the old paper is worth nothing, also when the new one is lost in its turn', () => {
    const again: PersonFact = { type: 'CertificateLost', lostOn: '2026-12-05', on: '2026-12-05', assent }
    given(...registered, lost, published, replaced)
      .when(findNo(1))
      .refuses('certificate-replaced', { version: 2 })
    given(...registered, lost, published, replaced, again)
      .when(findNo(1))
      .refuses('certificate-replaced', { version: 2 })
  })
  test('what was never lost is not found, nor on a day to come', () => {
    given(...registered)
      .when(findNo(1))
      .refuses('certificate-not-lost')
    given(...registered, lost)
      .when({ type: 'FindCertificate', version: 1, receipt: { ...assent, on: '2026-11-24' }, today })
      .refuses('day-in-future', { day: '2026-11-24' })
  })
})

describe('a cancellation of the certificate that was overturned', () => {
  const cancelled = (reason: 'own-wish' | 'retired'): PersonFact[] => [
    { type: 'CertificateCancelled', certificateNo: '6501022026000001', reason, cancelledOn: '2026-11-25' },
    { type: 'UnemploymentEnded', ground: reason, on: '2026-11-25' },
  ]
  const restore: PersonCommand = { type: 'RestoreCertificate', today: '2027-01-20' }
  const restored = (reason: 'own-wish' | 'retired', asBefore = true): PersonFact => {
    const days = { from: '2026-11-25', on: '2027-01-20' }
    return { type: 'CertificateRestored', certificateNo: '6501022026000001', reason, ...days, asBefore }
  }

  test('gives certificate, registration and status back as they were, under the same number', () => {
    given(...registered, ...cancelled('retired'))
      .when(restore)
      .yields(restored('retired'))
    expect(after(...registered, ...cancelled('retired'), restored('retired'))).toMatchObject({
      status: 'unemployed',
      registration: { state: 'registered', since: today },
      certificate: { no: '6501022026000001', status: 'valid', version: 1 },
      contact: { lastOn: '2027-01-20', attempts: [] },
      left: null,
    })
  })
  test('undoes nothing that the person did meanwhile', () => {
    const job: PersonFact = { type: 'PersonEmployed', since: '2026-12-01', channel: 'employer' }
    given(...registered, ...cancelled('own-wish'), job)
      .when(restore)
      .yields(restored('own-wish', false))
    expect(after(...registered, ...cancelled('own-wish'), job, restored('own-wish', false))).toMatchObject({
      status: 'employed',
      registration: { state: 'ended' },
      certificate: { status: 'valid' },
    })
  })
  test('of a lost one leaves it lost', () => {
    const lost: PersonFact = { type: 'CertificateLost', lostOn: '2026-11-20', on: today, assent }
    const facts = [...registered, lost, ...cancelled('own-wish'), restored('own-wish')]
    expect(after(...facts)).toMatchObject({ certificate: { status: 'lost' } })
  })
  test('changes nothing for who has the certificate back already', () =>
    given(...registered)
      .when(restore)
      .yields())
})
