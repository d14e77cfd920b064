import { describe, expect, test } from 'vitest'
import {
  applied,
  apply,
  assent,
  check,
  checked,
  confirmBy,
  dismissed,
  endOn,
  ended,
  given,
  leaf,
  objectOn,
  objected,
  objectionId,
  passed,
  posted,
  propose,
  proposed,
  publicise,
  publicised,
  recognised,
  rejectAt,
  rejected,
  review,
  reviewed,
  secondId,
  settleOn,
  today,
  withdraw,
  withdrawn,
} from '../../test/case-facts.ts'
import type { RecognitionFact } from './recognition-acts.ts'
import { recognition } from './recognition.ts'

describe('applying (附件第五、六条)', () => {
  test('keeps the officer who took it as the first contact', () => given().when(apply).yields(applied))
  test('needs a valid certificate', () =>
    given()
      .when({ ...apply, standing: { registered: true, certificateValid: false } })
      .refuses('certificate-missing'))
  test('needs the registration as unemployed', () =>
    given()
      .when({ ...apply, standing: { registered: false, certificateValid: true } })
      .refuses('not-registered-unemployed'))
  test('is for a category that the region has on that day', () =>
    given()
      .when({ ...apply, offered: ['D01'] })
      .refuses('category-unknown', { category: 'D04' }))
  test('cannot rest on an assent of tomorrow', () =>
    given()
      .when({ ...apply, assent: { ...assent, on: '2026-11-21' } })
      .refuses('day-in-future', { day: '2026-11-21' }))
  test('happens once', () =>
    given(applied).when(apply).refuses('recognition-open', { appliedOn: today, status: '待社区核查' }))
})

describe('the community check (实施意见 二(三))', () => {
  test('passes with the proof', () =>
    given(applied)
      .when(check)
      .yields({ ...checked, checker: 'clerk' }))
  test('refuses with the lines that fail', () => {
    const children = [
      leaf('已进行失业登记', 'yes'),
      leaf('家庭为城镇居民家庭', 'no', { wouldPassIf: '须具备:城镇户口' }),
    ]
    const failing = leaf('零就业家庭成员', 'no', { children })
    given(applied)
      .when({ ...check, proofs: [failing] })
      .refuses('criteria-not-met', { line: '家庭为城镇居民家庭' })
  })
  test('does not ask for what nobody can make true, such as the other sex', () => {
    const women = leaf('女性', 'no', { children: [leaf('性别为女', 'no')] })
    const men = leaf('男性', 'no', {
      children: [leaf('男性年满55周岁', 'no', { wouldPassIf: '到期' })],
      wouldPassIf: '到期',
    })
    given(applied)
      .when({ ...check, proofs: [leaf('达到年龄', 'no', { children: [women, men] })] })
      .refuses('criteria-not-met', { line: '男性年满55周岁' })
  })
  test('waits for the papers that are missing', () =>
    given(applied)
      .when({ ...check, proofs: [leaf('残疾人', 'unknown', { missingEvidence: '《残疾人证》' })] })
      .refuses('facts-missing', { missing: '《残疾人证》' }))
  test('does not accept a paper seen tomorrow', () =>
    given(applied)
      .when({ ...check, evidence: [{ fact: 'person.disabled', value: true, seenOn: '2026-11-21' }] })
      .refuses('day-in-future'))
  test('cannot reject by itself: the street decides', () => {
    given(applied).when(propose).yields(proposed)
    given(applied).when(rejectAt('community')).refuses('not-at-this-stage')
  })
  test('happens once', () => given(applied, checked).when(check).refuses('not-at-this-stage'))
  test('cannot turn into a proposal to reject afterwards', () =>
    given(applied, checked).when(propose).refuses('not-at-this-stage'))
})

describe('the street, on a proposal to reject', () => {
  test('confirms it in writing, with both remedies', () =>
    given(applied, proposed).when(rejectAt('township')).yields(rejected('community')))
  test('overrules it when the conditions are met', () =>
    given(applied, proposed)
      .when({ ...check, type: 'OverruleRejection', officer: 'street' })
      .yields({ ...checked, checker: 'street' }))
  test('cannot overrule what does not hold', () =>
    given(applied, proposed)
      .when({ ...check, type: 'OverruleRejection', proofs: [leaf('零就业家庭成员', 'no')] })
      .refuses('criteria-not-met'))
  test('is not replaced by the county', () =>
    given(applied, proposed).when(rejectAt('county')).refuses('stage-of-other-office', { office: '街道(乡镇)' }))
  test('has nothing to overrule where nothing was proposed', () =>
    given(applied)
      .when({ ...check, type: 'OverruleRejection' })
      .refuses('not-at-this-stage'))
})

describe('the public notice (公示)', () => {
  test('runs for the policy days, the day of posting not counted', () =>
    given(applied, checked).when(publicise).yields(publicised))
  test('needs a passed check', () => given(applied).when(publicise).refuses('not-at-this-stage'))
  test('is posted once', () =>
    given(...posted)
      .when(publicise)
      .refuses('notice-running'))
  test('is ended by the clock the day after its last day', () =>
    given(...posted)
      .when(endOn('2026-11-24'))
      .yields(ended))
  test('is not ended on its last day', () =>
    given(...posted)
      .when(endOn('2026-11-23'))
      .yields())
  test('is ended once', () =>
    given(...posted, ended)
      .when(endOn('2026-11-24'))
      .yields())
  test('keeps the street waiting while it runs', () =>
    given(...posted)
      .when(review)
      .refuses('notice-running', { until: '2026-11-23' }))
  test('keeps the county waiting while it runs', () =>
    given(...posted)
      .when(confirmBy('county'))
      .refuses('notice-running', { until: '2026-11-23' }))
})

describe('an objection', () => {
  const held = [...posted, objected('2026-11-21', 2)] as const
  test('holds the notice with the days that are left', () =>
    given(...posted)
      .when(objectOn('2026-11-21'))
      .yields(objected('2026-11-21', 2)))
  test('is heard on the last day', () =>
    given(...posted)
      .when(objectOn('2026-11-23'))
      .yields(objected('2026-11-23', 0)))
  test('comes too late after it, also before the clock has come by', () =>
    given(...posted)
      .when(objectOn('2026-11-24'))
      .refuses('notice-over', { until: '2026-11-23' }))
  test('comes too late for the street', () =>
    given(...posted, ended)
      .when(objectOn('2026-11-24'))
      .refuses('notice-over'))
  test('needs a notice', () => given(applied, checked).when(objectOn('2026-11-21')).refuses('not-at-this-stage'))
  test('stops the clock', () =>
    given(...held)
      .when(endOn('2026-12-24'))
      .yields())
  test('stops the street and the county', () => {
    given(...held)
      .when(review)
      .refuses('objection-open', { open: 1 })
    given(...held)
      .when(confirmBy('county'))
      .refuses('objection-open', { open: 1 })
  })
  test('that is dismissed lets the remaining days run from then on', () =>
    given(...held)
      .when(settleOn('2026-11-27', false))
      .yields(dismissed('2026-11-27', '2026-11-30')))
  test('that is upheld rejects the recognition', () =>
    given(...held)
      .when(settleOn('2026-11-27', true))
      .yields(
        { type: 'ObjectionSettled', objectionId, upheld: true, on: '2026-11-27' },
        rejected('notice', '2026-11-27'),
      ))
  test('does not resume the notice while another is open', () =>
    given(...held, objected('2026-11-22', 2, secondId))
      .when(settleOn('2026-11-27', false))
      .yields({ type: 'ObjectionSettled', objectionId, upheld: false, on: '2026-11-27' }))
  test('of a second person takes no day away', () =>
    given(...held)
      .when(objectOn('2026-11-25', secondId))
      .yields(objected('2026-11-25', 2, secondId)))
  test('keeps the case due when its oldest open objection is', () => {
    const later = { ...objected('2026-11-25', 2, secondId), dueOn: '2026-12-02' } as const
    const after = (...more: RecognitionFact[]) =>
      [...held, later, ...more].reduce(recognition.evolve, recognition.initial)
    expect(after()).toMatchObject({ dueOn: '2026-11-30' })
    expect(after({ type: 'ObjectionSettled', objectionId, upheld: false, on: '2026-11-27' })).toMatchObject({
      dueOn: '2026-12-02',
    })
  })
  test('is settled once', () =>
    given(...held, dismissed('2026-11-27', '2026-11-29'))
      .when(settleOn('2026-11-28', true))
      .refuses('objection-settled'))
  test('must exist to be settled', () => {
    given(...held)
      .when(settleOn('2026-11-27', false, secondId))
      .refuses('objection-unknown')
    given(...posted)
      .when(settleOn('2026-11-27', false))
      .refuses('not-at-this-stage')
  })
})

describe('street and county after the notice', () => {
  test('the street passes it on', () =>
    given(...posted, ended)
      .when(review)
      .yields(reviewed))
  test('the street may refuse it', () =>
    given(...posted, ended)
      .when(rejectAt('township'))
      .yields(rejected('street')))
  test('the county cannot decide before the street', () =>
    given(...posted, ended)
      .when(confirmBy('county'))
      .refuses('not-at-this-stage'))
  test('the county recognises', () =>
    given(...passed)
      .when(confirmBy('county'))
      .yields(recognised))
  test('the county may refuse it', () =>
    given(...passed)
      .when(rejectAt('county'))
      .yields(rejected('county')))
  test('what lies with the county the street cannot refuse', () =>
    given(...passed)
      .when(rejectAt('township'))
      .refuses('stage-of-other-office', { office: '县级部门' }))
  test.each([
    ['clerk', '受理人'],
    ['checker', '核查人'],
  ])('%s, who had a part in it, does not review', (officer, role) =>
    given(...posted, ended)
      .when({ type: 'ReviewRecognition', officer, dueOn: '2026-11-27' })
      .refuses('approver-is-registrar', { role }),
  )
  test('who proposed the rejection does not confirm it, whatever office they sit in now', () =>
    given(applied, proposed)
      .when({ ...rejectAt('township'), officer: 'clerk' })
      .refuses('approver-is-registrar', { role: '受理人' }))
  test.each([
    ['clerk', '受理人'],
    ['checker', '核查人'],
    ['street', '审核人'],
  ])('%s, who had a part in it, does not confirm', (officer, role) =>
    given(...passed)
      .when(confirmBy(officer))
      .refuses('approver-is-registrar', { role }),
  )
  test('a certificate cancelled meanwhile stops the confirmation', () =>
    given(...passed)
      .when({
        type: 'ConfirmRecognition',
        officer: 'county',
        now: '',
        standing: { registered: true, certificateValid: false },
      })
      .refuses('certificate-missing'))
  test('a job found meanwhile stops the confirmation', () =>
    given(...passed)
      .when({
        type: 'ConfirmRecognition',
        officer: 'county',
        now: '',
        standing: { registered: false, certificateValid: true },
      })
      .refuses('not-registered-unemployed'))
})

describe('withdrawing (个人自愿)', () => {
  test.each([
    ['after the application', [applied]],
    ['after a proposal to reject', [applied, proposed]],
    ['during the notice', [...posted]],
    ['under objection', [...posted, objected('2026-11-21', 2)]],
    ['before the confirmation', [...passed]],
  ])('is possible %s', (_, history) =>
    given(...history)
      .when(withdraw)
      .yields(withdrawn),
  )
})

describe('the end', () => {
  const commands = [check, propose, publicise, objectOn(today), settleOn(today, true), review, confirmBy('x'), withdraw]
  test.each([
    ['recognised', [...passed, recognised]],
    ['rejected', [applied, proposed, rejected('community')]],
    ['withdrawn', [applied, withdrawn]],
  ])('%s is final', (_, history) => {
    for (const command of commands)
      given(...history)
        .when(command)
        .refuses('recognition-closed')
    given(...history)
      .when(endOn('2027-01-01'))
      .yields()
  })
  test('nothing is done to a case that nobody applied for', () => {
    for (const command of commands) given().when(command).refuses('recognition-unknown')
  })
})
