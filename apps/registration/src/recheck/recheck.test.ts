import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { recheck, type RecheckFact } from './recheck.ts'

const given = scenario(recheck)
const opening = {
  recognitionId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002002',
  category: 'D04',
  appliedOn: '2026-11-23',
  dueOn: '2027-11-27',
}
const result = (outcome: 'yes' | 'no' | 'unknown', evaluatedOn = '2027-11-27') => ({ outcome, lines: [], evaluatedOn })
const opened: RecheckFact = { type: 'RecheckOpened', ...opening }
const evaluated = (outcome: 'yes' | 'no' | 'unknown'): RecheckFact => ({ type: 'RecheckEvaluated', ...result(outcome) })
const held: RecheckFact = { type: 'RecheckHeld', reason: 'dispute', on: '2027-11-28', by: 'clerk', until: null }
const keep = { type: 'KeepRecognised', today: '2027-11-28', nextDueOn: '2028-11-27', passingOnly: false } as const

describe('the annual recheck (动态管理)', () => {
  test('is evaluated by the clock when it is due', () =>
    given(opened)
      .when({ type: 'EvaluateRecheck', result: result('no'), byHuman: false })
      .yields(evaluated('no')))
  test('does nothing before its day', () =>
    given(opened)
      .when({ type: 'EvaluateRecheck', result: result('no', '2027-11-26'), byHuman: false })
      .yields())
  test('that fails is a proposal: the officer may still decide that the person stays', () =>
    given(opened, evaluated('no'))
      .when(keep)
      .yields({ type: 'RecognitionKept', on: '2027-11-28', nextDueOn: '2028-11-27' }))
  test('of many at once keeps only those whose criteria hold', () =>
    given(opened, evaluated('unknown'))
      .when({ ...keep, passingOnly: true })
      .refuses('recheck-not-passing', { outcome: '尚缺材料,请核实' }))
  test('waits for its day', () => given(opened).when(keep).refuses('recheck-not-due', { dueOn: '2027-11-27' }))
})

describe('[F5] a human’s hold', () => {
  test('is not overridden by the clock', () =>
    given(opened, evaluated('yes'), held)
      .when({ type: 'EvaluateRecheck', result: result('no', '2028-11-27'), byHuman: false })
      .yields())
  test('[F21] is told with who holds it and why, when somebody recomputes or keeps', () => {
    const detail = { by: 'clerk', on: '2027-11-28', hold: '正在复核、复议或诉讼' }
    given(opened, evaluated('yes'), held)
      .when({ type: 'EvaluateRecheck', result: result('no', '2028-11-27'), byHuman: true })
      .refuses('recheck-held', detail)
    given(opened, evaluated('yes'), held).when(keep).refuses('recheck-held', detail)
  })
  test('ends when a human lifts it', () =>
    given(opened, evaluated('yes'), held, { type: 'RecheckReleased', on: '2027-12-01' })
      .when(keep)
      .yields({ type: 'RecognitionKept', on: '2027-11-28', nextDueOn: '2028-11-27' }))
})

test('a recognition that ended is not rechecked any more', () =>
  given(opened, { type: 'RecheckClosed' }).when(keep).refuses('recheck-closed'))
