import { ExitGround } from '@jiuyuan/contract-registration/exit'
import { describe, expect, test } from 'vitest'
import { assent, given, passed, posted, recognised, rejected } from '../../test/case-facts.ts'
import { decideRecognition } from './decide-recognition.ts'
import type { ExitFact, Propose, Shown } from './exit-acts.ts'
import { recognition } from './recognition.ts'

const decisionId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a40'
const objectionId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a41'
const today = '2027-01-04'
const until = '2027-01-25'

const nothing: Shown = {
  retired: false,
  employed: false,
  householdEmployed: false,
  criteria: { outcome: 'yes', lines: [], missing: '' },
  refusals: { counted: 0, limit: 3, months: 6, since: '2026-07-04' },
  unreachable: { months: 6, since: '2026-07-04' },
}
const thrice: Shown = { ...nothing, refusals: { ...nothing.refusals, counted: 3 } }
const propose = (more: Partial<Propose> = {}): Propose => ({
  type: 'ProposeExit',
  ground: 'refused-services',
  evidence: [],
  assent: null,
  lastContactOn: null,
  shown: thrice,
  officer: 'clerk',
  today,
  ...more,
})
const proposed: ExitFact = {
  type: 'ExitProposed',
  ground: 'refused-services',
  evidence: [],
  assent: null,
  lines: [],
  proposedOn: today,
  proposedBy: 'clerk',
}
const noticed: ExitFact = { type: 'ExitNoticed', decisionId, on: today, by: 'street', ground: 'refused-services' }
const served: ExitFact = { type: 'ExitServed', servedOn: today, objectionUntil: until }
const objected: ExitFact = { type: 'ExitObjected', objectionId, on: '2027-01-10' }
const settled: ExitFact = {
  type: 'ExitObjectionSettled',
  objectionId,
  upheld: false,
  heardOn: '2027-01-12',
  by: 'county',
}
const ended: ExitFact = { type: 'RecognitionEnded', ground: 'refused-services', on: '2027-01-26' }
const finalise = (day: string, officer = 'street') => ({ type: 'FinaliseExit', officer, today: day }) as const
const settle = (officer: string, upheld = false) =>
  ({ type: 'SettleExitObjection', objectionId, heardOn: '2027-01-12', upheld, officer, today: '2027-01-13' }) as const

const person = [...passed, recognised] as const
const underNotice = [...person, proposed, noticed] as const
const running = [...underNotice, served] as const

describe('[A7] exit for refused services', () => {
  test('is not possible with two confirmed refusals', () =>
    given(...person)
      .when(propose({ shown: { ...nothing, refusals: { ...nothing.refusals, counted: 2 } } }))
      .refuses('exit-refusals-too-few', { counted: 2, limit: 3, months: 6 }))
  test('can be proposed after three, and changes nothing for the person yet', () => {
    given(...person)
      .when(propose())
      .yields(proposed)
    expect([...person, proposed].reduce(recognition.evolve, recognition.initial)).toMatchObject({
      status: 'recognised',
    })
  })
  test('is noticed only by a second person', () => {
    given(...person, proposed)
      .when({ type: 'ConfirmExit', decisionId, officer: 'clerk', today })
      .refuses('exit-second-person-needed', { role: '提出人' })
    given(...person, proposed)
      .when({ type: 'ConfirmExit', decisionId, officer: 'street', today })
      .yields(noticed)
  })
  test('is not final before it was served', () =>
    given(...underNotice)
      .when(finalise('2028-01-04'))
      .refuses('exit-not-served'))
  test('is not final on the last of the fifteen working days, and is on the day after', () => {
    given(...running)
      .when(finalise(until))
      .refuses('exit-notice-running', { until })
    given(...running)
      .when(finalise('2027-01-26'))
      .yields(ended)
  })
  test('is not made final by who proposed it', () =>
    given(...running)
      .when(finalise('2027-01-26', 'clerk'))
      .refuses('exit-second-person-needed', { role: '提出人' }))
})

describe('the person’s objection to the exit', () => {
  test('holds it as long as it is open', () =>
    given(...running, objected)
      .when(finalise('2027-03-01'))
      .refuses('exit-objection-open'))
  test('may be made before anything was served', () =>
    given(...underNotice)
      .when({ type: 'ObjectToExit', objectionId, on: today, today })
      .yields({ ...objected, on: today }))
  test('is too late after its days', () =>
    given(...running)
      .when({ type: 'ObjectToExit', objectionId, on: '2027-01-26', today: '2027-01-26' })
      .refuses('exit-objection-over', { until }))
  test.each([
    ['clerk', '提出人'],
    ['street', '确认人'],
  ])('is not decided by %s, who had part in it', (officer, role) =>
    given(...running, objected)
      .when(settle(officer))
      .refuses('exit-second-person-needed', { role }),
  )
  test('upheld gives the exit up', () =>
    given(...running, objected)
      .when(settle('county', true))
      .yields({ ...settled, upheld: true }, { type: 'ExitDropped', on: '2027-01-13', decisionId }))
  test('dismissed lets the days run out', () =>
    given(...running, objected, settled)
      .when(finalise('2027-01-26'))
      .yields(ended))
})

describe('every ground', () => {
  const weak = (ground: ExitGround) => propose({ ground, shown: nothing })
  test.each(ExitGround.options)('%s needs what shows it', (ground) => {
    const state = person.reduce(recognition.evolve, recognition.initial)
    expect(decideRecognition(state, weak(ground))).toMatchObject({ ok: false, code: expect.stringMatching(/^exit-/) })
  })
  test('of own accord needs the person’s own assent', () =>
    given(...person)
      .when(propose({ ground: 'own-wish', assent }))
      .yields({ ...proposed, ground: 'own-wish', assent }))
  test('of papers names those that are missing', () =>
    given(...person)
      .when(propose({ ground: 'unreachable', evidence: [{ paper: 'first-notice', seenOn: today }] }))
      .refuses('exit-papers-missing', { missing: '第二次联系通知、上门走访记录' }))
  test('of no contact needs the months to have passed', () => {
    const evidence = (['first-notice', 'second-notice', 'visit-record'] as const).map((paper) => ({
      paper,
      seenOn: today,
    }))
    given(...person)
      .when(propose({ ground: 'unreachable', evidence, lastContactOn: '2026-07-05' }))
      .refuses('exit-contact-too-recent', { months: 6 })
    given(...person)
      .when(propose({ ground: 'unreachable', evidence, lastContactOn: '2026-07-04' }))
      .yields({ ...proposed, ground: 'unreachable', evidence })
  })
  test('of the criteria is refused where a fact is missing: what is unclear is not against the person', () =>
    given(...person)
      .when(
        propose({
          ground: 'no-longer-qualified',
          shown: { ...nothing, criteria: { outcome: 'unknown', lines: [], missing: '《残疾人证》' } },
        }),
      )
      .refuses('exit-facts-missing', { missing: '《残疾人证》' }))
})

test('proved fraud is revoked by the second person at once, and never by the first', () => {
  const evidence = (['verification-report', 'hearing-record'] as const).map((paper) => ({ paper, seenOn: today }))
  const fraud: ExitFact = { ...proposed, type: 'ExitProposed', ground: 'fraud-proved', evidence }
  given(...person)
    .when(propose({ ground: 'fraud-proved', evidence }))
    .yields(fraud)
  given(...person, fraud)
    .when({ type: 'ConfirmExit', decisionId, officer: 'clerk', today })
    .refuses('exit-second-person-needed')
  given(...person, fraud)
    .when({ type: 'ConfirmExit', decisionId, officer: 'county', today })
    .yields({ type: 'RecognitionRevoked', decisionId, on: today, by: 'county' })
})

describe('a notice that was given up', () => {
  test('does not take its service from a later one', () =>
    given(...underNotice, { type: 'ExitDropped', on: today, decisionId })
      .when({ type: 'ServeExit', decisionId, servedOn: today, objectionUntil: until })
      .yields())
  test('leaves the person recognised', () =>
    expect(
      [...running, { type: 'ExitDropped', on: today, decisionId } as const].reduce(
        recognition.evolve,
        recognition.initial,
      ),
    ).toMatchObject({ status: 'recognised', exitProposal: null }))
})

describe('a remedy puts the case back where it was decided', () => {
  const reopen = {
    type: 'ReopenRecognition',
    decisionId,
    today,
    dueOn: { community: '2027-01-07', street: '2027-01-06' },
  } as const
  test('an ended recognition holds again', () =>
    given(...running, ended)
      .when(reopen)
      .yields({ type: 'RecognitionReopened', decisionId, on: today, status: 'recognised', dueOn: null }))
  test('a rejection after the notice goes back to the street', () =>
    given(...passed, rejected('county'))
      .when(reopen)
      .yields({ type: 'RecognitionReopened', decisionId, on: today, status: 'notice-ended', dueOn: '2027-01-06' }))
  test('a rejection before it goes back to the community', () =>
    given(...posted.slice(0, 1), rejected('community'))
      .when(reopen)
      .yields({ type: 'RecognitionReopened', decisionId, on: today, status: 'applied', dueOn: '2027-01-07' }))
  test('a case that nobody closed has nothing to put back', () =>
    given(...person)
      .when(reopen)
      .refuses('not-reopenable', { status: '已认定' }))
})
