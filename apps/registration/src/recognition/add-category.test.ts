import { describe, expect, test } from 'vitest'
import {
  applied,
  assent,
  checked,
  confirmBy,
  ended,
  given,
  leaf,
  passed,
  posted,
  proof,
  recognised,
  review,
  reviewed,
  today,
} from '../../test/case-facts.ts'
import type { AddCategory, RecognitionFact } from './recognition-acts.ts'
import { recognition } from './recognition.ts'

const older = leaf('大龄失业人员', 'yes', { rule: 'D01' })
const add: AddCategory = {
  type: 'AddCategory',
  category: 'D01',
  offered: ['D01', 'D04'],
  proof: older,
  evidence: [],
  answers: [],
  assent,
  officer: 'adder',
  today,
  dueOn: '2026-11-26',
}
const added: RecognitionFact = {
  type: 'CategoryAdded',
  category: 'D01',
  proof: older,
  evidence: [],
  answers: [],
  assent,
  on: today,
  by: 'adder',
}
const reopened: RecognitionFact = { type: 'ReviewReopened', dueOn: '2026-11-26' }
const stateAfter = (...facts: RecognitionFact[]) => facts.reduce(recognition.evolve, recognition.initial)

describe('a category that the rules found beside (附件第六条 个人自愿申请)', () => {
  test('is added with the person’s assent, and only then counts', () => {
    given(...posted)
      .when(add)
      .yields(added)
    expect(stateAfter(...posted, added)).toMatchObject({
      status: 'publicised',
      categories: ['D04', 'D01'],
      proofs: [proof, older],
      added: [{ category: 'D01', assent, on: today, by: 'adder' }],
    })
  })
  test('leaves the notice as it ran: it names no category', () => {
    const before = stateAfter(...posted, ended)
    const after = stateAfter(...posted, ended, added)
    expect(after).toMatchObject({ status: 'notice-ended' })
    expect('notice' in after && after.notice).toEqual('notice' in before && before.notice)
  })
  test('is reviewed by the street again, which had reviewed without it', () => {
    given(...passed)
      .when(add)
      .yields(added, reopened)
    given(...passed, added, reopened)
      .when(confirmBy('county'))
      .refuses('not-at-this-stage')
    given(...passed, added, reopened)
      .when(review)
      .yields(reviewed)
  })
  test('is reviewed and confirmed by others than who took it', () =>
    given(...passed, added, reopened, reviewed)
      .when(confirmBy('adder'))
      .refuses('approver-is-registrar', { role: '受理人' }))
  test('whose paper is missing asks for it', () =>
    given(...posted)
      .when({ ...add, proof: leaf('残疾人', 'unknown', { rule: 'D01', missingEvidence: '《残疾人证》' }) })
      .refuses('facts-missing', { missing: '《残疾人证》' }))
  test('that does not hold is not added', () =>
    given(applied)
      .when({ ...add, proof: leaf('大龄失业人员', 'no', { rule: 'D01' }) })
      .refuses('criteria-not-met'))
  test('is added once', () =>
    given(...posted, added)
      .when(add)
      .refuses('category-already-asked', { category: 'D01' }))
  test('is one of the day and the place', () =>
    given(applied)
      .when({ ...add, offered: ['D04'] })
      .refuses('category-unknown', { category: 'D01' }))
  test('cannot rest on an assent of tomorrow', () =>
    given(applied)
      .when({ ...add, assent: { ...assent, on: '2026-11-21' } })
      .refuses('day-in-future', { day: '2026-11-21' }))
  test('comes too late after the county decided', () =>
    given(...passed, recognised)
      .when(add)
      .refuses('recognition-closed'))
  test('stays asked for when the case is given back', () =>
    expect(stateAfter(...passed, added, { type: 'RecognitionSentBack', dueOn: today })).toMatchObject({
      status: 'applied',
      categories: ['D04', 'D01'],
      added: [{ category: 'D01' }],
    }))
  test('counts before the check like any other', () =>
    given(applied, added)
      .when({
        type: 'CheckRecognition',
        evidence: [],
        proofs: [leaf('零就业家庭成员', 'no'), older],
        judged: checked.judged,
        officer: 'clerk',
        today,
        dueOn: today,
      })
      .yields({
        ...checked,
        category: 'D01',
        proofs: [leaf('零就业家庭成员', 'no'), older],
        checker: 'clerk',
        dueOn: today,
      }))
})
