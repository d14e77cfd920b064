import { describe, expect, test } from 'vitest'
import {
  applied,
  assent,
  check,
  checked,
  confirmBy,
  ended,
  given,
  judged,
  leaf,
  passed,
  posted,
  proof,
  proposed,
  publicised,
  recognised,
  rejectAt,
  review,
  today,
} from '../../test/case-facts.ts'
import type { RecognitionCommand, RecognitionFact } from './recognition-acts.ts'
import { recognition } from './recognition.ts'

const older = leaf('大龄失业人员', 'yes', { rule: 'D01' })
const missing = ['《残疾人证》']
const giveBack: RecognitionCommand = {
  type: 'ReturnRecognition',
  missing,
  officer: 'clerk',
  today,
  dueOn: '2026-11-27',
}
const returned: RecognitionFact = { type: 'RecognitionReturned', missing, on: today, by: 'clerk', until: '2026-11-27' }
const shown = { fact: 'person.disabled', value: true, seenOn: '2026-11-24' } as const
const answer = { fact: 'person.disabled', value: true, source: '残疾人联合会', asOf: '2026-11-20', stub: false }
const brought = { evidence: [shown], answers: [answer], dueOn: '2026-11-27' }
const bringOn = (day: string): RecognitionCommand => ({ type: 'SupplementRecognition', ...brought, today: day })
const supplemented: RecognitionFact = { type: 'RecognitionSupplemented', ...brought }
const closeOn = (day: string): RecognitionCommand => ({ type: 'CloseUnsupplemented', today: day })
const sendBackAt = (level: string): RecognitionCommand => {
  return { type: 'SendBackRecognition', level, dueOn: '2026-12-01' }
}
const sentBack: RecognitionFact = { type: 'RecognitionSentBack', dueOn: '2026-12-01' }
const stateAfter = (...facts: RecognitionFact[]) => facts.reduce(recognition.evolve, recognition.initial)

describe('several categories (实施意见 二(二))', () => {
  const both = { ...check, proofs: [leaf('零就业家庭成员', 'no'), older] }
  test('pass by the one that holds, which is then the primary one', () =>
    given({ ...applied, categories: ['D04', 'D01'] })
      .when(both)
      .yields({ ...checked, type: 'RecognitionChecked', category: 'D01', proofs: both.proofs, checker: 'clerk' }))
  test('do not pass by one that holds and that nobody asked for', () =>
    given(applied).when(both).refuses('criteria-not-met'))
  test('leave the primary one of the application, where it holds', () =>
    given(applied)
      .when({ ...check, proofs: [older, proof] })
      .yields({ ...checked, type: 'RecognitionChecked', category: 'D04', proofs: [older, proof], checker: 'clerk' }))
  test('wait for the paper of one before another is called not met', () =>
    given({ ...applied, categories: ['D04', 'D03'] })
      .when({
        ...check,
        proofs: [
          leaf('零就业家庭成员', 'no'),
          leaf('残疾人', 'unknown', { rule: 'D03', missingEvidence: '《残疾人证》' }),
        ],
      })
      .refuses('facts-missing', { missing: '《残疾人证》' }))
  test('count as far as they were applied for; what was found beside is kept as a proof alone', () =>
    expect(stateAfter(applied, { ...checked, proofs: [proof, older] })).toMatchObject({
      category: 'D04',
      categories: ['D04'],
      proofs: [{ rule: 'D04' }, { rule: 'D01' }],
      judged,
    }))
})

describe('returning to the person (一次性告知)', () => {
  test('says all that is missing, and until when it can be brought', () =>
    given(applied).when(giveBack).yields(returned))
  test('stops the check until something is brought', () =>
    given(applied, returned).when(check).refuses('not-at-this-stage', { status: '已一次性告知,待本人补充' }))
  test('happens once, however often something was brought', () =>
    given(applied, returned, supplemented).when(giveBack).refuses('returned-once', { on: today }))
  test('happens once also after street or county gave the case back', () =>
    given(applied, returned, supplemented, checked, publicised, ended, sentBack)
      .when(giveBack)
      .refuses('returned-once', { on: today }))
  test('needs an unchecked application', () => given(applied, checked).when(giveBack).refuses('not-at-this-stage'))
})

describe('supplementing', () => {
  test('brings the case before the community again, with its own days', () => {
    given(applied, returned).when(bringOn('2026-11-24')).yields(supplemented)
    expect(stateAfter(applied, returned, supplemented)).toMatchObject({
      status: 'applied',
      dueOn: '2026-11-27',
      evidence: [shown],
      answers: [answer],
    })
  })
  test('is still possible after the last day, as long as nobody closed the case', () =>
    given(applied, returned).when(bringOn('2027-01-10')).yields(supplemented))
  test('does not accept a paper seen tomorrow', () =>
    given(applied, returned).when(bringOn('2026-11-23')).refuses('day-in-future', { day: '2026-11-24' }))
  test('needs a return', () => given(applied).when(bringOn('2026-11-24')).refuses('not-returned'))
})

describe('closing what was not supplemented', () => {
  test('waits for the last day to pass', () =>
    given(applied, returned).when(closeOn('2026-11-27')).refuses('supplement-running', { until: '2026-11-27' }))
  test('is an act of an officer, and no rejection', () => {
    const left = { type: 'RecognitionLeftUnsupplemented', on: '2026-11-28' } as const
    given(applied, returned).when(closeOn('2026-11-28')).yields(left)
    expect(stateAfter(applied, returned, left)).toMatchObject({ status: 'withdrawn', because: 'not-supplemented' })
  })
  test('needs a return', () => given(applied).when(closeOn('2027-01-01')).refuses('not-returned'))
  test('the person may withdraw meanwhile', () =>
    given(applied, returned)
      .when({ type: 'WithdrawRecognition', assent, today })
      .yields({ type: 'RecognitionWithdrawn', on: today, assent }))
})

describe('giving the case back to the community', () => {
  test.each([
    ['the street after the notice', [...posted, ended], 'township'],
    ['the county after the review', [...passed], 'county'],
  ])('is for %s', (_, history, level) =>
    given(...history)
      .when(sendBackAt(level))
      .yields(sentBack),
  )
  test('is not for the other of them', () =>
    given(...passed)
      .when(sendBackAt('township'))
      .refuses('stage-of-other-office', { office: '县级部门' }))
  test('does not replace the street’s answer to a proposal to reject', () =>
    given(applied, proposed).when(sendBackAt('township')).refuses('not-at-this-stage'))
  test('begins again with the same application and the same first contact, and without the old proof and notice', () => {
    const state = stateAfter(...passed, sentBack)
    expect(state).toMatchObject({ status: 'applied', firstContactOfficer: 'clerk', dueOn: '2026-12-01' })
    for (const key of ['proofs', 'notice', 'reviewer', 'checker']) expect(state).not.toHaveProperty(key)
  })
  test('needs check, notice and review anew', () => {
    given(...passed, sentBack)
      .when(confirmBy('county'))
      .refuses('not-at-this-stage')
    given(...passed, sentBack)
      .when(review)
      .refuses('not-at-this-stage')
  })
})

describe('the primary category', () => {
  const change = (category: string): RecognitionCommand => ({ type: 'ChangePrimary', category })
  const asked = { ...applied, categories: ['D04', 'D01', 'D03'] }
  const history = [asked, { ...checked, proofs: [proof, older] }, publicised, ended]
  test('is changed by the reviewer to another that is proven', () =>
    given(...history)
      .when(change('D01'))
      .yields({ type: 'PrimaryChanged', category: 'D01' }))
  test('is not changed to one that nobody proved', () =>
    given(...history)
      .when(change('D03'))
      .refuses('category-not-proven', { category: 'D03' }))
  test('is not changed to one that holds and that the person did not ask for', () =>
    given(applied, { ...checked, proofs: [proof, older] }, publicised, ended)
      .when(change('D01'))
      .refuses('category-not-asked', { category: 'D01' }))
  test('is the community’s own until it was reviewed', () =>
    given(applied).when(change('D01')).refuses('not-at-this-stage'))
  test('is not changed after the recognition', () =>
    given(...passed, recognised)
      .when(change('D01'))
      .refuses('recognition-closed'))
})

test('[A14] a rejection carries what its document must say: facts with articles, rules, evidence, both remedies', () => {
  const decision = recognition.decide(stateAfter({ ...applied, evidence: [shown] }, proposed), rejectAt('township'))
  expect(decision).toMatchObject({
    facts: [
      {
        type: 'RecognitionRejected',
        ground: 'evidence-insufficient',
        remedies: { reconsiderationDays: 60, courtMonths: 6 },
        basis: { judged, lines: [expect.stringContaining('零就业家庭成员（实施意见二、(二)）')], evidence: [shown] },
      },
    ],
  })
})
