import { describe, expect, test } from 'vitest'
import {
  applied,
  checked,
  dismissed,
  ended,
  given,
  objected,
  objectionId,
  objectOn,
  posted,
  review,
  secondId,
} from '../../test/case-facts.ts'
import type { JudgeRepeats, RecognitionFact } from './recognition-acts.ts'
import { recognition } from './recognition.ts'

const again = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a22'
const before = [...posted, objected('2026-11-21', 2), dismissed('2026-11-24', '2026-11-26')] as const
const repeated: RecognitionFact = { type: 'RepeatRecorded', objectionId: again, ground: 'other', on: '2026-11-25' }
const judge: JudgeRepeats = {
  type: 'JudgeRepeats',
  objectionIds: [again],
  fresh: false,
  officer: 'street',
  today: '2026-11-25',
  dueOn: '2026-12-02',
}
const judged = (found: 'new' | 'nothing-new', on = '2026-11-25'): RecognitionFact => {
  return { type: 'RepeatsJudged', objectionIds: [again], found, on }
}
const held = {
  type: 'RecognitionObjected',
  objectionId: again,
  ground: 'other',
  on: '2026-11-25',
  dueOn: '2026-12-02',
  remainingDays: 1,
} as const
const noticeEnded: RecognitionFact = { type: 'NoticeEnded', on: '2026-11-27', dueOn: '2026-12-01' }
const stateAfter = (...facts: RecognitionFact[]) => facts.reduce(recognition.evolve, recognition.initial)

describe('an objection of a ground that was investigated and dismissed', () => {
  test('is recorded and holds nobody', () => {
    given(...before)
      .when(objectOn('2026-11-25', again))
      .yields(repeated)
    expect(stateAfter(...before, repeated)).toMatchObject({
      status: 'publicised',
      notice: { until: '2026-11-26' },
      repeated: [{ id: again, ground: 'other', found: null }],
    })
  })
  test('is recorded too while another ground is investigated', () =>
    given(...before, { ...held, objectionId: secondId, ground: 'income' })
      .when(objectOn('2026-11-25', again))
      .yields(repeated))
  test('is no repeat on another ground, nor while the first is still investigated', () => {
    given(...before)
      .when({ type: 'RaiseObjection', objectionId: again, ground: 'income', today: '2026-11-25', dueOn: '2026-12-02' })
      .yields({ ...held, ground: 'income' })
    given(...posted, objected('2026-11-21', 2))
      .when(objectOn('2026-11-23', secondId))
      .yields(objected('2026-11-23', 2, secondId))
  })
  test('comes too late after the notice like any other', () =>
    given(...before)
      .when(objectOn('2026-11-27', again))
      .refuses('notice-over', { until: '2026-11-26' }))
})

describe('the street', () => {
  test('finds nothing new: the days run on', () => {
    given(...before, repeated)
      .when(judge)
      .yields(judged('nothing-new'))
    expect(stateAfter(...before, repeated, judged('nothing-new'))).toMatchObject({ status: 'publicised' })
  })
  test('finds something new: the person is held with the days that are left', () => {
    given(...before, repeated)
      .when({ ...judge, fresh: true })
      .yields(judged('new'), held)
    expect(stateAfter(...before, repeated, judged('new'), held)).toMatchObject({
      status: 'objected',
      remainingDays: 1,
      dueOn: '2026-12-02',
    })
  })
  test('may find it new after the notice ended: what was said in time is investigated', () => {
    const fresh = { ...judge, fresh: true, today: '2026-11-27' }
    const late = { ...held, on: '2026-11-27', remainingDays: 0 }
    given(...before, repeated, noticeEnded)
      .when(fresh)
      .yields(judged('new', '2026-11-27'), late)
    expect(stateAfter(...before, repeated, noticeEnded, judged('new'), late)).toMatchObject({
      status: 'objected',
      dueOn: '2026-12-02',
    })
  })
  test('reads all of them before it passes the case on or gives it back', () => {
    given(...before, repeated, noticeEnded)
      .when(review)
      .refuses('repeats-unread', { open: 1 })
    given(...before, repeated, noticeEnded)
      .when({ type: 'SendBackRecognition', level: 'township', dueOn: '2026-12-02' })
      .refuses('repeats-unread')
    const passed = recognition.decide(stateAfter(...before, repeated, judged('nothing-new'), noticeEnded), review)
    expect(passed).toMatchObject({ ok: true })
  })
  test('judges each once, none that it was not told, and not its own check', () => {
    given(...before, repeated, judged('nothing-new'))
      .when(judge)
      .refuses('repeat-judged')
    given(...before, repeated)
      .when({ ...judge, objectionIds: [again, objectionId] })
      .refuses('objection-unknown')
    given(...before, repeated)
      .when({ ...judge, officer: 'checker' })
      .refuses('investigator-is-checker')
    given(applied, checked).when(judge).refuses('not-at-this-stage')
    given(...posted, ended)
      .when(judge)
      .refuses('objection-unknown')
  })
})
