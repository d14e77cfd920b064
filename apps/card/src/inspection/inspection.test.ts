import type { Answers, KnownOfCard } from '@jiuyuan/contract-card/inspection'
import { scenario } from '@jiuyuan/testkit/given'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviationsOf, expectedAnswers } from './deviations.ts'
import { inspection, openStatuses, type InspectionCommand, type InspectionFact } from './inspection.ts'

const given = scenario(inspection)
const due = {
  type: 'InspectionDue',
  kind: 'annual',
  sourceId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  year: 2027,
  cardId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a02',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a03',
  cardNo: '6501022600000018',
  division: '650102002001',
  from: '2027-01-04',
  until: '2027-03-31',
} as const
const known: KnownOfCard = {
  work: 'unemployed',
  workSince: null,
  certificateValid: true,
  holder: 'person',
  expectedHolder: 'person',
  paidMonths: 0,
  lastPaidMonth: null,
}
const answers = expectedAnswers(known)
const [clerk, officer] = ['clerk.a', 'street.b']
const verify = (changed: Partial<Answers> = {}) => ({
  type: 'VerifyCard' as const,
  answers: { ...answers, ...changed },
  known,
  today: '2027-02-01',
  by: clerk,
})
const verified = (changed: Partial<Answers> = {}): InspectionFact => {
  const found = { ...answers, ...changed }
  return {
    type: 'CardVerified',
    answers: found,
    known,
    deviations: deviationsOf(found, known),
    on: '2027-02-01',
    by: clerk,
  }
}
const stamp = { type: 'StampCard', cardOpen: true, today: '2027-02-02', by: officer } as const
const stamped: InspectionFact = { type: 'CardStamped', on: '2027-02-02', by: officer }
const pass = (today: string): InspectionCommand => ({ type: 'PassWindow', today })
const overdue: InspectionFact = { type: 'InspectionOverdue', since: '2027-04-01', noticedOn: '2027-04-01' }

describe('年检 in two steps (附件第十六条)', () => {
  test('the community verifies the actual status and the policies enjoyed', () =>
    given(due).when(verify()).yields(verified()))
  test('the issuer stamps what was verified', () => given(due, verified()).when(stamp).yields(stamped))
  test('nothing is stamped that the community has not verified', () =>
    given(due).when(stamp).refuses('verification-missing'))
  test('who verified does not stamp', () =>
    given(due, verified())
      .when({ ...stamp, by: clerk })
      .refuses('same-officer'))
  test('a card is stamped once', () => given(due, verified(), stamped).when(stamp).refuses('inspection-done'))
  test('a card that was given back is neither verified nor stamped', () => {
    given(due)
      .when({ ...verify(), known: undefined })
      .refuses('card-ended')
    given(due, verified())
      .when({ ...stamp, cardOpen: false })
      .refuses('card-ended')
  })
  test('nothing is done about an inspection that nobody asked for', () =>
    given().when(verify()).refuses('inspection-unknown'))
})

describe('what deviates', () => {
  test('is not stamped before it is mended and verified again', () => {
    const found = verified({ work: 'employed', contact: 'changed' })
    expect(found).toMatchObject({ deviations: ['work-unreported', 'contact-changed'] })
    given(due, found).when(stamp).refuses('exceptions-open', { count: 2 })
    given(due, found, verified()).when(stamp).yields(stamped)
  })
  test.each([
    [{ identity: 'changed' }, 'identity-changed'],
    [{ work: 'self-employed' }, 'work-unreported'],
    [{ work: 'left-market' }, 'left-market'],
    [{ category: 'not-met' }, 'category-lost'],
    [{ policies: 'differs' }, 'policies-differ'],
    [{ custody: 'employer' }, 'custody-mismatch'],
    [{ custody: 'missing' }, 'card-missing'],
    [{ contact: 'changed' }, 'contact-changed'],
  ] as const)('%o is %s', (changed, deviation) =>
    expect(deviationsOf({ ...answers, ...changed }, known)).toEqual([deviation]),
  )
  test('includes what only the register knows: work that ended, a certificate that is not valid, a card that lies elsewhere', () => {
    expect(deviationsOf(answers, { ...known, work: 'employed' })).toEqual(['work-ended'])
    expect(deviationsOf(answers, { ...known, certificateValid: false })).toEqual(['certificate-invalid'])
    expect(deviationsOf(answers, { ...known, expectedHolder: 'employer' })).toEqual(['custody-mismatch'])
  })
  test('keeps a card out of the bulk pass', () => {
    const bulk = { type: 'VerifyAsKnown', known, today: '2027-02-01', by: clerk } as const
    given(due).when(bulk).yields(verified())
    given(due)
      .when({ ...bulk, known: { ...known, certificateValid: false } })
      .refuses('deviates-from-register', { count: 1 })
    given(due, verified({ category: 'not-met' }))
      .when(bulk)
      .refuses('exceptions-open', { count: 1 })
  })
})

describe('being late', () => {
  test('begins the day after the last day, not on it', () => {
    given(due).when(pass('2027-03-31')).yields()
    given(due).when(pass('2027-04-01')).yields(overdue)
  })
  test('counts from its day even when the clock was away, and says when it was noticed', () =>
    given(due)
      .when(pass('2027-04-05'))
      .yields({ ...overdue, noticedOn: '2027-04-05' }))
  test('is not the person’s when only the issuer’s stamp is missing', () =>
    given(due, verified()).when(pass('2027-04-01')).yields())
  test('is mended by verification and stamp like any other', () => {
    given(due, overdue).when(verify()).yields(verified())
    given(due, overdue, verified()).when(stamp).yields(stamped)
  })
  test('is said once', () => given(due, overdue).when(pass('2027-04-02')).yields())
})

const notice = (on: string): InspectionCommand => ({ type: 'NoteNotice', channel: 'visit', on, today: '2027-02-10' })

describe('a person who was not met', () => {
  const noted: InspectionFact = { type: 'NoticeNoted', channel: 'visit', on: '2027-02-10' }
  test('is sent word, each time on a day of its own', () => {
    given(due).when(notice('2027-02-10')).yields(noted)
    given(due, noted).when(notice('2027-02-10')).refuses('notice-same-day')
  })
  test('is sent word neither tomorrow nor before the inspection began', () => {
    given(due).when(notice('2027-02-11')).refuses('notice-not-of-today')
    given(due).when(notice('2027-01-03')).refuses('notice-not-of-today')
  })
  test('needs none once verified', () => given(due, verified()).when(notice('2027-02-10')).refuses('notice-needless'))
})

const anyCommand = fc.oneof(
  fc.constant<InspectionCommand>({ ...due, type: 'DueInspection' }),
  fc.constantFrom('unemployed', 'employed', 'left-market').map((work): InspectionCommand => verify({ work })),
  fc.constant<InspectionCommand>({ type: 'VerifyAsKnown', known, today: '2027-02-01', by: clerk }),
  fc.boolean().map((cardOpen): InspectionCommand => ({ ...stamp, cardOpen })),
  fc.constantFrom('2027-03-31', '2027-04-01').map(pass),
  fc.constantFrom('2027-02-01', '2027-02-02').map(notice),
  fc.constantFrom('650102002001', '650102003002').map((division): InspectionCommand => ({ type: 'Move', division })),
  fc.constant<InspectionCommand>({ type: 'Release', because: 'returned', on: '2027-02-03' }),
)

test('random commands never leave the machine, never end a card, and never reach a stamp but through a clean verification', () =>
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 25 }), (commands) => {
      let state = inspection.initial
      for (const command of commands) {
        const before = state
        const decision = inspection.decide(state, command)
        if (!decision.ok) continue
        state = decision.facts.reduce(inspection.evolve, state)
        for (const { type } of decision.facts) {
          expect(type).not.toMatch(/Cancel|Revoke|Return|Void/)
          if (type === 'CardStamped') expect(before.status).toBe('verified')
          if (type === 'InspectionOverdue') expect(openStatuses).toContain(before.status)
        }
        if (before.status === 'inspected' || before.status === 'released') expect(state).toEqual(before)
      }
    }),
  ))
