import { EndGround } from '@jiuyuan/contract-registration/person'
import { workingAgeRules } from '@jiuyuan/policy/retirement'
import { activePack } from '@jiuyuan/policy/registry'
import { describe, expect, test } from 'vitest'
import { endings } from './ending.ts'
import { person } from './person.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { Person } from './person-state.ts'

const today = '2026-11-23'
const rules = workingAgeRules(activePack(today), today)
const assent = { method: 'signature', on: today, language: 'zh' }
const duties = { hireDays: 30, endDays: 15 }
const enrolled = {
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
} as const
const registered: PersonFact[] = [
  { type: 'PersonRegistered', ...enrolled, on: today },
  { type: 'UnemploymentRegistered', registeredOn: '2026-01-10', grounds: 'job-lost', assent },
  { type: 'CertificateIssued', certificateNo: '6501022026000001', issuedOn: '2026-01-10', dueOn: '2026-01-23' },
]
const tried: PersonFact[] = [
  { type: 'AttemptRecorded', kind: 'notice', on: '2026-08-01' },
  { type: 'AttemptRecorded', kind: 'notice', on: '2026-09-01' },
  { type: 'AttemptRecorded', kind: 'visit', on: '2026-09-02' },
]

const work = (channel: 'employer' | 'self-employed' | 'flexible', otherwise = false): PersonCommand => ({
  type: 'ReportEmployment',
  since: today,
  channel,
  otherwise,
  today,
  duties,
})
const leave = (reason: Extract<PersonCommand, { type: 'CancelCertificate' }>['reason']): PersonCommand => ({
  type: 'CancelCertificate',
  reason,
  today,
})
const lapse: PersonCommand = {
  type: 'LapseRegistration',
  today,
  rules: { months: 6, notices: 2, visits: 1 },
}
const acts: Record<EndGround, PersonCommand> = {
  hired: work('employer'),
  'self-employed': work('self-employed'),
  'stable-work': work('flexible'),
  retired: leave('retired'),
  dead: leave('dead'),
  incapacitated: leave('incapacitated'),
  emigrated: leave('emigrated'),
  study: leave('study'),
  army: leave('army'),
  'own-wish': leave('own-wish'),
  other: leave('other'),
  'no-contact': lapse,
  'otherwise-employed': work('flexible', true),
}

const standing = [...registered, ...tried].reduce<Person>(person.evolve, person.initial)

describe('注销失业登记 (28号令 六十六)', () => {
  test('knows all ten items', () => {
    const items = Object.values(endings).flatMap(({ item }) => (item === null ? [] : [item]))
    expect([...new Set(items)].toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each(EndGround.options)('%s ends the registration, and the certificate as the table says', (ground) => {
    const decision = person.decide(standing, acts[ground])
    if (!decision.ok) throw new Error(decision.code)
    const after = decision.facts.reduce(person.evolve, standing)
    const { certificate, status } = endings[ground]
    expect(after).toMatchObject({
      registration: { state: 'ended', ground, endedOn: today },
      certificate: { status: certificate === 'cancelled' ? 'cancelled' : 'valid', no: '6501022026000001' },
      ...(status ? { status } : {}),
    })
  })

  test.each(['hired', 'self-employed', 'stable-work', 'otherwise-employed', 'no-contact'] as const)(
    'who comes back after %s is registered again under the same number',
    (ground) => {
      const decision = person.decide(standing, acts[ground])
      if (!decision.ok) throw new Error(decision.code)
      const gone = decision.facts.reduce(person.evolve, standing)
      const jobless = ground === 'no-contact' ? [] : [{ type: 'PersonUnemployed', since: today } as const]
      const back = jobless.reduce<Person>(person.evolve, gone)
      const again: PersonCommand = {
        type: 'RegisterUnemployment',
        grounds: 'job-lost',
        assent,
        certificateNo: undefined,
        certificateDueOn: '2026-12-07',
        nonLocalMonths: 6,
        today,
        rules,
      }
      const registering = person.decide(back, again)
      const facts = registering.ok ? registering.facts : []
      expect(facts.reduce(person.evolve, back)).toMatchObject({
        registration: { state: 'registered', since: today },
        certificate: { no: '6501022026000001', status: 'valid', version: 1 },
      })
    },
  )
})
