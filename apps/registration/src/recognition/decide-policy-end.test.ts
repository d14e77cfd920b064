import { describe, test } from 'vitest'
import { given, passed, recognised, today } from '../../test/case-facts.ts'
import type { RecognitionCommand, RecognitionFact } from './recognition-acts.ts'

const noteOn = (on: string): RecognitionCommand => ({ type: 'NotePolicyEnd', on })
const giveWay: RecognitionCommand = { type: 'GiveWayToApplication', today: '2029-12-03' }
const policyEnded: RecognitionFact = { type: 'PolicyPeriodEnded', on: '2029-11-30' }
const gaveWay: RecognitionFact = { type: 'RecognitionGaveWay', on: '2029-12-03' }
const active = [...passed, recognised]

describe('[A4] after the policy’s period (附件第六条)', () => {
  test('the end is noted, and changes nothing for the person', () =>
    given(...active)
      .when(noteOn('2029-11-30'))
      .yields(policyEnded))
  test('is noted once', () =>
    given(...active, policyEnded)
      .when(noteOn('2029-12-01'))
      .yields())
  test('the end of an earlier recognition’s card says nothing of this one', () =>
    given(...active)
      .when(noteOn('2026-11-24'))
      .yields())
  test('a new application takes its place', () =>
    given(...active, policyEnded)
      .when(giveWay)
      .yields(gaveWay))
  test('no application takes the place of one whose period runs', () =>
    given(...active)
      .when(giveWay)
      .refuses('recognition-open', { appliedOn: today, status: '已认定' }))
  test('what gave way is over', () =>
    given(...active, policyEnded, gaveWay)
      .when(giveWay)
      .refuses('recognition-open'))
})
