import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import type { Judge, RecordAct, RefusalFact } from './refusal-acts.ts'
import { refusal } from './refusal.ts'

const given = scenario(refusal)
const today = '2026-11-23'
const what = {
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002002',
  refused: 'post',
  on: '2026-11-20',
  because: 'not-wanted',
  documented: 'written',
  offerId: null,
  postId: null,
  monthlyWage: null,
  postDivision: null,
  recordedBy: 'clerk',
} as const
const record: RecordAct = { type: 'RecordRefusal', ...what, today }
const recorded: RefusalFact = { type: 'RefusalRecorded', ...what }
const heard: RefusalFact = { type: 'PersonHeard', spoke: true, on: today }
const suitable = { health: true, capacity: true, distance: true, legal: true }
const judge: Judge = {
  type: 'JudgeRefusal',
  suitable,
  validReason: null,
  toldOn: today,
  monthlyWage: '207000',
  minimumWage: '207000',
  place: '乌鲁木齐市天山区',
  officer: 'judge',
  today,
  objectionUntil: '2026-11-30',
}
const judgement = { suitable, monthlyWage: '207000', judgedOn: today, judgedBy: 'judge', toldOn: today }
const judged: RefusalFact = { type: 'RefusalJudged', ...judgement, objectionUntil: '2026-11-30' }
const opposed: RefusalFact = { type: 'RefusalOpposed', on: '2026-11-25' }
const discounted = (ground: Extract<RefusalFact, { type: 'RefusalDiscounted' }>['ground'], on = today): RefusalFact => {
  return { type: 'RefusalDiscounted', ground, on }
}
const confirm = (officer: string, day: string) => ({ type: 'ConfirmRefusal', officer, today: day }) as const

describe('a refusal of assistance (实施意见 二(三))', () => {
  test('is recorded, and has no effect by itself', () => given().when(record).yields(recorded))
  test('is not recorded ahead of its day', () =>
    given()
      .when({ ...record, on: '2026-11-24' })
      .refuses('day-in-future', { day: '2026-11-24' }))
  test('is not judged before the person was heard', () => given(recorded).when(judge).refuses('person-not-heard'))
  test('that suited, was documented and had no reason is judged, and the person may object', () =>
    given(recorded, heard).when(judge).yields(judged))
})

describe('[A7] what does not suit the person never counts', () => {
  test('pay below the county’s minimum wage', () =>
    given(recorded, heard)
      .when({ ...judge, monthlyWage: '206999' })
      .yields(discounted('pay-below-minimum')))
  test.each([
    ['health', 'health'],
    ['capacity', 'capacity'],
    ['distance', 'distance'],
    ['legal', 'unlawful'],
  ] as const)('work that fails in %s', (flaw, ground) =>
    given(recorded, heard)
      .when({ ...judge, suitable: { ...suitable, [flaw]: false } })
      .yields(discounted(ground)),
  )
  test('a valid reason', () =>
    given(recorded, heard)
      .when({ ...judge, validReason: 'care' })
      .yields(discounted('valid-reason')))
  test('an offer that nobody documented', () =>
    given({ ...recorded, documented: 'none' }, heard)
      .when(judge)
      .yields(discounted('undocumented')))
  test('and may be left out at once, without hearing the person against themselves', () =>
    given(recorded)
      .when({ ...judge, validReason: 'illness' })
      .yields(discounted('valid-reason')))
})

describe('what cannot be known cannot be judged suitable', () => {
  test('where the place’s minimum wage is not known', () =>
    given(recorded, heard)
      .when({ ...judge, minimumWage: null })
      .refuses('minimum-wage-unknown', { place: '乌鲁木齐市天山区', day: '2026-11-20' }))
  test('where nobody knows the pay', () =>
    given(recorded, heard)
      .when({ ...judge, monthlyWage: null })
      .refuses('pay-unknown'))
  test('but a training has no pay to compare', () =>
    given({ ...recorded, refused: 'training' }, heard)
      .when({ ...judge, monthlyWage: null, minimumWage: null })
      .yields({ ...judged, monthlyWage: null }))
})

describe('the second person', () => {
  test('confirms after the days to object', () =>
    given(recorded, heard, judged)
      .when(confirm('street', '2026-12-01'))
      .yields({ type: 'RefusalConfirmed', on: '2026-12-01', by: 'street' }))
  test('waits for the last of them', () =>
    given(recorded, heard, judged)
      .when(confirm('street', '2026-11-30'))
      .refuses('person-may-object', { until: '2026-11-30' }))
  test.each([
    ['judge', '判定人'],
    ['clerk', '记录人'],
  ])('is not %s', (officer, role) =>
    given(recorded, heard, judged).when(confirm(officer, '2026-12-01')).refuses('second-person-needed', { role }),
  )
  test('need not confirm', () =>
    given(recorded, heard, judged)
      .when({ type: 'DiscountRefusal', today: '2026-12-01' })
      .yields(discounted('not-confirmed', '2026-12-01')))
})

describe('the person’s objection', () => {
  test('is heard before it counts', () =>
    given(recorded, heard, judged, opposed).when(confirm('street', '2026-12-05')).refuses('not-at-this-stage'))
  test('is too late after its days', () =>
    given(recorded, heard, judged)
      .when({ type: 'ObjectToRefusal', on: '2026-12-01', today: '2026-12-01' })
      .refuses('objection-over', { until: '2026-11-30' }))
  test('upheld leaves the refusal out', () =>
    given(recorded, heard, judged, opposed)
      .when({ type: 'SettleRefusalObjection', upheld: true, officer: 'street', today })
      .yields(discounted('objection-upheld')))
  test('is not settled by who judged', () =>
    given(recorded, heard, judged, opposed)
      .when({ type: 'SettleRefusalObjection', upheld: false, officer: 'judge', today })
      .refuses('second-person-needed', { role: '判定人' }))
  test('dismissed lets the second person confirm', () =>
    given(recorded, heard, judged, opposed, { type: 'RefusalObjectionDismissed', on: '2026-11-26', by: 'street' })
      .when(confirm('street', '2026-11-26'))
      .yields({ type: 'RefusalConfirmed', on: '2026-11-26', by: 'street' }))
})
