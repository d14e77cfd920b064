import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import type { PersonCommand, PersonFact } from '../person/person-acts.ts'
import { person } from '../person/person.ts'

const given = scenario(person)
const assent = { method: 'signature', on: '2026-01-10', language: 'zh' }
const known: PersonFact = {
  type: 'PersonRegistered',
  division: '650102002002',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  householdNumber: 'YRW001',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: '650102',
  education: 'junior',
  status: 'unemployed',
  birthDate: '1983-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  on: '2026-01-10',
}
const registered: PersonFact[] = [
  known,
  { type: 'UnemploymentRegistered', registeredOn: '2026-01-10', grounds: 'job-lost', assent },
  { type: 'CertificateIssued', certificateNo: '6501022026000001', issuedOn: '2026-01-10' },
]
const rules = { months: 6, notices: 2, visits: 1 }
const lapseOn = (today: string): PersonCommand => ({ type: 'LapseRegistration', today, rules })
const noticeOn = (on: string): PersonFact => ({ type: 'AttemptRecorded', kind: 'notice', on })
const visitOn = (on: string): PersonFact => ({ type: 'AttemptRecorded', kind: 'visit', on })
const short = (notices: number, visits: number) => ({ notices, visits, noticesNeeded: 2, visitsNeeded: 1 })

describe('连续6个月未联系 (28号令 六十六(九))', () => {
  const lapsed: PersonFact = { type: 'RegistrationLapsed', on: '2026-07-20' }
  const tried = [noticeOn('2026-07-10'), noticeOn('2026-07-14'), visitOn('2026-07-18')]

  test('lets a registration lapse after the months, two notices and a visit', () => {
    given(...registered, ...tried)
      .when(lapseOn('2026-07-20'))
      .yields(lapsed)
    expect([...registered, ...tried, lapsed].reduce(person.evolve, person.initial)).toMatchObject({
      registration: { state: 'ended', ground: 'no-contact', endedOn: '2026-07-20' },
      certificate: { status: 'valid' },
    })
  })
  test('never before the months are full', () =>
    given(...registered)
      .when(lapseOn('2026-07-09'))
      .refuses('contact-recent', { lastOn: '2026-01-10', dueOn: '2026-07-10' }))
  test.each([
    [[], 0, 0],
    [[noticeOn('2026-07-10')], 1, 0],
    [[noticeOn('2026-07-10'), visitOn('2026-07-11')], 1, 1],
    [[noticeOn('2026-07-10'), noticeOn('2026-07-11')], 2, 0],
    [[noticeOn('2026-02-10'), noticeOn('2026-03-11'), visitOn('2026-07-11')], 0, 1],
  ])('not while only %j was tried after they were full', (facts, notices, visits) =>
    given(...registered, ...facts)
      .when(lapseOn('2026-07-20'))
      .refuses('contact-not-tried', short(notices, visits)),
  )
  test('begins to count anew with every contact', () => {
    const met: PersonFact = { type: 'ContactRecorded', on: '2026-07-19', way: 'phone' }
    given(...registered, ...tried, met)
      .when(lapseOn('2026-07-20'))
      .refuses('contact-recent', { lastOn: '2026-07-19', dueOn: '2027-01-19' })
  })
  test('a contact told late takes nothing back that was tried after it', () => {
    const met: PersonFact = { type: 'ContactRecorded', on: '2026-01-12', way: 'office' }
    const later = [noticeOn('2026-07-12'), noticeOn('2026-07-14'), visitOn('2026-07-18'), met]
    given(...registered, ...later)
      .when(lapseOn('2026-07-20'))
      .yields(lapsed)
  })
  test('two notices of one day are one', () =>
    given(...registered, noticeOn('2026-07-10'))
      .when({ type: 'RecordAttempt', kind: 'notice', on: '2026-07-10', today: '2026-07-11' })
      .refuses('attempt-recorded', { on: '2026-07-10' }))
  test('concerns the registered only', () => {
    given(known).when(lapseOn('2026-07-20')).refuses('registration-not-open')
    given(...registered, ...tried, lapsed)
      .when(lapseOn('2026-07-21'))
      .refuses('registration-not-open')
  })
})
