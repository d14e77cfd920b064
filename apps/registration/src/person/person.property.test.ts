import { LeavingReason } from '@jiuyuan/contract-registration/person'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { activePack } from '@jiuyuan/policy/registry'
import { workingAgeRules } from '@jiuyuan/policy/retirement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonCommand } from './person-acts.ts'
import { KnownPerson, works, type Person } from './person-state.ts'
import { person } from './person.ts'

const start = '2026-01-05'
const rules = workingAgeRules(activePack(start), start)
const contact = { months: 6, notices: 2, visits: 1 }
const duties = { hireDays: 30, endDays: 15 }
const ids = ['0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a20', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a21'] as const
const communities = ['650102002002', '653101001013'] as const

/** The life of registration and certificate: from each pair the pairs that one command may lead to. */
const machine: Readonly<Record<string, readonly string[]>> = {
  'none -': ['registered valid'],
  'registered valid': ['registered lost', 'ended valid', 'ended cancelled'],
  'registered lost': ['registered valid', 'ended lost', 'ended cancelled'],
  'ended valid': ['registered valid', 'ended lost', 'ended cancelled'],
  'ended lost': ['registered lost', 'ended valid', 'ended cancelled'],
  'ended cancelled': ['registered valid', 'registered lost', 'ended valid', 'ended lost'],
}
const placeOf = ({ registration, certificate }: KnownPerson) => `${registration.state} ${certificate?.status ?? '-'}`

type CommandOn = (today: string) => PersonCommand
const assentOn = (on: string) => ({ method: 'signature', on, language: 'zh' })
const commands: fc.Arbitrary<CommandOn>[] = [
  fc.constant<CommandOn>((today) => ({
    type: 'RegisterUnemployment',
    grounds: 'job-lost',
    assent: assentOn(today),
    certificateNo: '6501022026000001',
    certificateDueOn: today,
    nonLocalMonths: 6,
    localWork: { since: '2020-01-01', until: today },
    today,
    rules,
  })),
  fc.constantFrom('employer', 'self-employed', 'flexible').map((channel): CommandOn => {
    return (today) => ({ type: 'ReportEmployment', since: today, channel, today, duties })
  }),
  fc.constant<CommandOn>((today) => ({ type: 'ReportUnemployment', since: today, today, duties })),
  fc.constantFrom(...LeavingReason.options).map((reason): CommandOn => {
    return (today) => ({ type: 'CancelCertificate', reason, today })
  }),
  fc.constant<CommandOn>((today) => ({ type: 'LapseRegistration', today, rules: contact })),
  fc.constant<CommandOn>((today) => ({ type: 'RecordContact', on: today, way: 'phone', today })),
  fc.constant<CommandOn>((today) => ({ type: 'RecordAttempt', kind: 'notice', on: today, today })),
  fc.constant<CommandOn>((today) => ({ type: 'RecordAttempt', kind: 'visit', on: today, today })),
  fc.constant<CommandOn>((today) => ({ type: 'HandCertificate', receipt: assentOn(today), today })),
  fc.constant<CommandOn>((today) => ({ type: 'ReportLoss', on: today, assent: assentOn(today), today })),
  fc.constantFrom(1, 2).map((version): CommandOn => {
    return (today) => ({ type: 'FindCertificate', version, receipt: assentOn(today), today })
  }),
  fc.constant<CommandOn>((today) => ({ type: 'RestoreCertificate', today })),
  fc.constant<CommandOn>((today) => ({ type: 'PublishLoss', place: '公告栏', until: addDays(today, 7) })),
  fc.constant<CommandOn>((today) => ({ type: 'ReplaceCertificate', today, dueOn: today })),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(0, 1)).map(([correctionId, phone]): CommandOn => {
    return (today) => ({ type: 'AskCorrection', correctionId, fields: ['phone'], based: { phone }, today })
  }),
  fc.constantFrom(...ids).map((correctionId): CommandOn => {
    return () => ({ type: 'ApplyCorrection', correctionId, corrected: {} })
  }),
  fc.constantFrom(...communities).map((toDivision): CommandOn => {
    const home = { householdId: ids[0], householdNumber: '1', relation: 'head' } as const
    return (today) => ({ type: 'AskMove', toDivision, ...home, assent: assentOn(today), today })
  }),
  fc.constantFrom(...communities).map((toDivision): CommandOn => {
    return (today) => ({ type: 'AcceptMove', toDivision, today })
  }),
]
const step = fc.record({ days: fc.constantFrom(0, 1, 9, 190), command: fc.oneof(...commands) })

const enrolled: Person = person.evolve(person.initial, {
  type: 'PersonRegistered',
  division: communities[0],
  householdId: ids[0],
  householdNumber: '1',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: '650102',
  education: 'junior',
  birthDate: '1996-11-04',
  sex: 'M',
  retirementTrack: 'M60',
  status: 'unemployed',
  on: start,
})

const sound = (before: KnownPerson, after: KnownPerson, command: PersonCommand) => {
  const [from, to] = [placeOf(before), placeOf(after)]
  if (from !== to) expect(machine[from], `${command.type}: ${from}`).toContain(to)
  expect(KnownPerson.parse(after)).toEqual(after)
  const registered = after.registration.state === 'registered'
  expect(registered && works(after)).toBe(false)
  expect(after.contact !== null).toBe(registered)
  if (before.certificate) expect(after.certificate?.no).toBe(before.certificate.no)
  expect(after.certificate?.version ?? 0).toBeGreaterThanOrEqual(before.certificate?.version ?? 0)
  // A field is counted once for each correction that took it: none is lost, none overwritten unseen.
  const [was, is] = [before.versions.phone ?? 0, after.versions.phone ?? 0]
  if (is > was) expect(before.corrections.some(({ based }) => based.phone === was)).toBe(true)
}

test('whatever is commanded: registration and certificate keep to the drawn ways, and the number stays', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 90 }), (steps) => {
      steps.reduce(
        ({ today: last, state }, { days, command: given }) => {
          const today = addDays(last, days)
          const command = given(today)
          const decision = person.decide(state, command)
          const next = decision.ok ? decision.facts.reduce(person.evolve, state) : state
          if (state.stage !== 'known' || next.stage !== 'known') throw new Error('nobody is known')
          sound(state, next, command)
          seen.add(placeOf(next))
          return { today, state: next }
        },
        { today: start, state: enrolled },
      )
    }),
    { numRuns: 120, seed: 66 },
  )
  // The walk says nothing unless it came everywhere.
  expect([...seen].toSorted()).toEqual(Object.keys(machine).toSorted())
})
