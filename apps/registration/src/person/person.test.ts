import { activePack } from '@jiuyuan/policy/registry'
import { workingAgeRules } from '@jiuyuan/policy/retirement'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import { person } from './person.ts'
import type { PersonCommand, PersonFact, RegisterUnemployment } from './person-acts.ts'

const given = scenario(person)
const today = '2026-11-23'
const rules = workingAgeRules(activePack(today), today)
const assent = { method: 'signature', on: today, language: 'ug' }
const duties = { hireDays: 30, endDays: 15 }
const placementId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'

const enrolled = {
  division: '650102002002',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  householdNumber: 'YRW001',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: '650102',
  education: 'junior',
  status: 'unemployed',
} as const
const identity = { birthDate: '1983-11-04', sex: 'M' } as const
const registering = { type: 'RegisterPerson', ...enrolled, identity, retirementTrack: undefined, today, rules } as const
const known = { type: 'PersonRegistered', ...enrolled, ...identity, retirementTrack: 'M60', on: today } as const
const registered: PersonFact = { type: 'UnemploymentRegistered', registeredOn: today, grounds: 'job-lost', assent }
const issued: PersonFact = {
  type: 'CertificateIssued',
  certificateNo: '6501022026000001',
  issuedOn: today,
  dueOn: '2026-12-07',
}
const employed: PersonFact = { type: 'PersonEmployed', since: '2026-11-20', channel: 'public-post', placementId }
const ended: PersonFact = { type: 'UnemploymentEnded', ground: 'hired', on: '2026-11-20' }
const cancelled: PersonFact = {
  type: 'CertificateCancelled',
  certificateNo: '6501022026000001',
  reason: 'retired',
  cancelledOn: today,
}
const register: RegisterUnemployment = {
  type: 'RegisterUnemployment',
  grounds: 'job-lost',
  assent,
  certificateNo: '6501022026000001',
  certificateDueOn: '2026-12-07',
  nonLocalMonths: 6,
  today,
  rules,
}
const born = (birthDate: string, more: Partial<Extract<PersonFact, { type: 'PersonRegistered' }>> = {}): PersonFact => {
  return { ...known, birthDate, ...more }
}

describe('registering a person', () => {
  test('keeps what the register says and what the number tells', () => given().when(registering).yields(known))
  test('takes women to retire as workers unless told otherwise (an assumption)', () => {
    const woman = { ...identity, sex: 'F' } as const
    given()
      .when({ ...registering, identity: woman })
      .yields({ ...known, sex: 'F', retirementTrack: 'F50' })
    given()
      .when({ ...registering, identity: woman, retirementTrack: 'F55' })
      .yields({ ...known, sex: 'F', retirementTrack: 'F55' })
  })
  test('says what is wrong with an identity number', () =>
    given()
      .when({ ...registering, identity: { flaw: '的校验码不符' } })
      .refuses('identity-number-invalid', { reason: '的校验码不符' }))
  test.each(['650102002000', '650102999999'])('belongs to a community that there is: %s is none', (division) =>
    given()
      .when({ ...registering, division })
      .refuses('division-not-a-community', { division }),
  )
  test('refuses a child as unemployed, and takes them as a child', () => {
    const child = { birthDate: '2010-11-24', sex: 'F' } as const
    given()
      .when({ ...registering, identity: child })
      .refuses('person-under-age', { minAge: rules.minAge })
    given()
      .when({ ...registering, identity: child, status: 'child' })
      .yields({ ...known, ...child, status: 'child', retirementTrack: 'F50' })
  })
  test('happens once, and tells where', () =>
    given(known)
      .when(registering)
      .refuses('already-registered', { where: '乌鲁木齐市天山区燕儿窝街道燕儿窝南社区居委会' }))
})

describe('失业登记 (28号令 六十三)', () => {
  test('registers a jobless person of working age and issues the certificate', () =>
    given(known).when(register).yields(registered, issued))
  test('happens once', () =>
    given(known, registered, issued).when(register).refuses('already-unemployment-registered', { since: today }))
  test('begins with the sixteenth birthday', () => {
    given(born('2010-11-23')).when(register).yields(registered, issued)
    given(born('2010-11-24', { status: 'child' }))
      .when(register)
      .refuses('person-under-age', { minAge: 16 })
  })
  test('ends with the legal retirement age of the track', () => {
    given(born('1965-06-23')).when(register).refuses('past-retirement-age', { day: '2025-08-23' })
    const worker = { sex: 'F', retirementTrack: 'F50' } as const
    given(born('1976-03-23', worker)).when(register).refuses('past-retirement-age', { day: '2026-11-23' })
    given(born('1976-03-24', worker)).when(register).yields(registered, issued)
  })
  test('is for those without work', () =>
    given(known, employed).when(register).refuses('person-employed', { since: '2026-11-20' }))
  test('knows a job from the register, since it was registered', () =>
    given({ ...known, status: 'self-employed' })
      .when(register)
      .refuses('person-employed', { since: today }))
  test.each(['retired', 'incapacitated', 'student', 'soldier'] as const)('is not for the %s', (status) =>
    given({ ...known, status })
      .when(register)
      .refuses('not-in-labour-force'),
  )
  test('takes who left school or army by saying so (28号令 六十五)', () => {
    const left = { ...register, grounds: 'school-leaver' } as const
    given({ ...known, status: 'student' })
      .when(left)
      .yields({ ...registered, grounds: 'school-leaver' }, issued)
    given({ ...known, status: 'soldier' })
      .when(left)
      .refuses('not-in-labour-force')
  })
  test('needs an assent that was given', () =>
    given(known)
      .when({ ...register, assent: { ...assent, on: '2026-11-24' } })
      .refuses('day-in-future', { day: '2026-11-24' }))
  test('asks who comes from elsewhere or from the country for six months of steady work here', () => {
    const fromKashgar = { ...known, hukouDivision: '653101' } as const
    const fromCountry = { ...known, hukouKind: 'rural' } as const
    const worked = (since: string) => ({ ...register, localWork: { since, until: '2026-11-10' } })
    for (const person of [fromKashgar, fromCountry]) {
      given(person).when(register).refuses('local-work-too-short', { months: 6 })
      given(person).when(worked('2026-05-11')).refuses('local-work-too-short', { months: 6 })
      given(person)
        .when(worked('2026-05-10'))
        .yields({ ...registered, localWork: { since: '2026-05-10', until: '2026-11-10' } }, issued)
    }
  })
  test('counts another district of the same prefecture as here, and lost land by itself (六十五(四))', () => {
    given({ ...known, hukouDivision: '650104' })
      .when(register)
      .yields(registered, issued)
    given({ ...known, hukouKind: 'rural' })
      .when({ ...register, grounds: 'land-expropriated' })
      .yields({ ...registered, grounds: 'land-expropriated' }, issued)
  })
  test('waits when the county has no number left', () =>
    given(known)
      .when({ ...register, certificateNo: undefined })
      .refuses('certificate-numbers-exhausted'))
  test('needs the person to be known', () => given().when(register).refuses('person-unknown'))
  test('issues the same certificate again to who comes back to the labour market', () =>
    given(known, registered, issued, { ...cancelled, reason: 'own-wish' }, { ...ended, ground: 'own-wish' })
      .when(register)
      .yields(registered, issued))
})

describe('work found and lost (28号令 六十二)', () => {
  const report = { type: 'ReportEmployment', since: '2026-11-20', channel: 'employer', today, duties } as const
  const lose = { type: 'ReportUnemployment', since: '2026-11-22', today, duties } as const
  const due = { dueOn: '2026-12-20', reportedOn: today }

  test('ends the registration and keeps the certificate', () => {
    given(known, registered, issued)
      .when(report)
      .yields({ type: 'PersonEmployed', since: '2026-11-20', channel: 'employer', ...due }, ended)
    const state = [known, registered, issued, employed, ended].reduce(person.evolve, person.initial)
    expect(state).toMatchObject({
      status: 'employed',
      registration: { state: 'ended', since: today, endedOn: '2026-11-20', ground: 'hired' },
      certificate: { status: 'valid' },
    })
  })
  test.each([
    ['2026-10-24', today],
    ['2026-10-23', '2026-11-22'],
  ])('begun on %s was to be reported by its employer until %s', (since, dueOn) =>
    given(known)
      .when({ ...report, since })
      .yields({ type: 'PersonEmployed', since, channel: 'employer', dueOn, reportedOn: today }),
  )
  test('of one’s own has no employer who must report', () =>
    given(known)
      .when({ ...report, channel: 'self-employed' })
      .yields({
        type: 'PersonEmployed',
        since: '2026-11-20',
        channel: 'self-employed',
        dueOn: null,
        reportedOn: today,
      }))
  test('is told once', () => given(known, employed).when(report).refuses('person-employed', { since: '2026-11-20' }))
  test('is not told in advance', () => {
    given(known)
      .when({ ...report, since: '2026-11-24' })
      .refuses('day-in-future', { day: '2026-11-24' })
    given(known, employed)
      .when({ ...lose, since: '2026-11-24' })
      .refuses('day-in-future', { day: '2026-11-24' })
  })
  test('makes who has the certificate registered again when the job ends', () => {
    const lost: PersonFact = { type: 'PersonUnemployed', since: '2026-11-22', dueOn: '2026-12-07', reportedOn: today }
    given(known, registered, issued, employed, ended).when(lose).yields(lost)
    const state = [known, registered, issued, employed, ended, lost].reduce(person.evolve, person.initial)
    expect(state).toMatchObject({ status: 'unemployed', registration: { state: 'registered', since: '2026-11-22' } })
  })
  test('does not make registered who never was', () => {
    const lost: PersonFact = { type: 'PersonUnemployed', since: '2026-11-22' }
    expect([known, employed, lost].reduce(person.evolve, person.initial)).toMatchObject({
      registration: { state: 'none' },
    })
  })
  test('does not make registered whose certificate was cancelled', () => {
    const lost: PersonFact = { type: 'PersonUnemployed', since: '2026-11-22' }
    const left = [
      known,
      registered,
      issued,
      { ...cancelled, reason: 'own-wish' } as const,
      { ...ended, ground: 'own-wish' } as const,
      employed,
      lost,
    ]
    expect(left.reduce(person.evolve, person.initial)).toMatchObject({ registration: { state: 'ended' } })
  })
  test('cannot be lost by who has none', () => given(known).when(lose).refuses('person-not-employed'))
  test('is not lost by the end of another placement', () => {
    given(known, employed)
      .when({ ...lose, placementId: enrolled.householdId })
      .refuses('person-not-employed')
    given(known, employed)
      .when({ ...lose, placementId })
      .yields({ type: 'PersonUnemployed', since: '2026-11-22', dueOn: '2026-12-07', reportedOn: today })
  })
})

describe('leaving the labour market (附件 十三)', () => {
  const cancel: PersonCommand = { type: 'CancelCertificate', reason: 'retired', today }
  const retired: PersonFact = { type: 'UnemploymentEnded', ground: 'retired', on: today }
  test('[A3] retirement cancels the certificate and ends the registration; the card follows by the event', () => {
    given(known, registered, issued).when(cancel).yields(cancelled, retired)
    expect([known, registered, issued, cancelled, retired].reduce(person.evolve, person.initial)).toMatchObject({
      status: 'retired',
      registration: { state: 'ended', ground: 'retired' },
      certificate: { status: 'cancelled' },
    })
  })
  test('needs a valid certificate', () => {
    given(known).when(cancel).refuses('certificate-not-valid')
    given(known, registered, issued, cancelled).when(cancel).refuses('certificate-not-valid')
  })
})
