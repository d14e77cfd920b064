import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import { clocksOf, statusOf } from './clocks.ts'
import type { DecisionFact, Serve } from './decision-acts.ts'
import type { Decision, Written } from './decision-state.ts'
import { decision } from './decision.ts'

const given = scenario(decision)
const reviewId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a50'
const newer = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a51'
const written: Written = {
  kind: 'exit',
  number: '乌鲁木齐市天山区就援决〔2026〕1号',
  office: '650102000000',
  caseId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a52',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002002',
  ground: '多次无正当理由拒绝就业援助服务',
  article: '实施意见 二、(三)',
  facts: ['三次拒绝。'],
  evidence: [],
  pack: 'xinjiang-2010@1',
  decidedOn: '2026-11-23',
  decidedBy: ['clerk', 'street'],
  effect: '终结援助。',
  remedies: { reconsiderationDays: 60, courtMonths: 6 },
  supersedes: null,
  sensitive: false,
}
const issued: DecisionFact = { type: 'DecisionIssued', ...written }
const serve: Serve = {
  type: 'ServeDecision',
  method: 'direct',
  on: '2026-11-24',
  receipt: '回证1号',
  assent: null,
  announcementDays: 30,
  officer: 'clerk',
  today: '2026-11-24',
}
const service = { method: 'direct', on: '2026-11-24', by: 'clerk', receipt: '回证1号', assent: null } as const
const served: DecisionFact = { type: 'DecisionServed', ...service, servedOn: '2026-11-24' }
const attempted: DecisionFact = { type: 'ServiceAttempted', method: 'direct', on: '2026-11-24', outcome: 'absent' }
const asked = (channel: 'internal' | 'court', dueOn: string | null): DecisionFact => {
  return { type: 'ReviewRequested', id: reviewId, channel, on: '2026-11-25', dueOn }
}
const overturned: DecisionFact = {
  type: 'ReviewSettled',
  id: reviewId,
  outcome: 'overturned',
  on: '2026-12-01',
  document: null,
  by: 'county',
}
const settle = { type: 'SettleReview', reviewId, on: '2026-12-01', today: '2026-12-01' } as const
const after = (...facts: DecisionFact[]) => {
  const state = facts.reduce(decision.evolve, decision.initial as Decision)
  if (state.stage === 'none') throw new Error('not issued')
  return state
}

describe('[A14] the clocks of both remedies', () => {
  test('have not started while the decision was not served', () => expect(clocksOf(after(issued))).toBeNull())
  test('start on the day of service: 60 days, and 6 months', () =>
    expect(clocksOf(after(issued, served))).toEqual({ reconsiderationUntil: '2027-01-23', courtUntil: '2027-05-24' }))
  test('of an announcement start when its days have passed', () => {
    given(issued, attempted)
      .when({ ...serve, method: 'announcement' })
      .yields({ type: 'DecisionServed', ...service, method: 'announcement', servedOn: '2026-12-24' })
  })
})

describe('service (送达)', () => {
  test('is by announcement only for whom no other way reached', () =>
    given(issued)
      .when({ ...serve, method: 'announcement' })
      .refuses('announcement-needs-attempt'))
  test('is electronic only with the person’s assent', () =>
    given(issued)
      .when({ ...serve, method: 'electronic' })
      .refuses('assent-missing'))
  test('is once', () => given(issued, served).when(serve).refuses('already-served', { on: '2026-11-24' }))
  test('is not before the decision, and not recorded ahead', () => {
    given(issued)
      .when({ ...serve, on: '2026-11-22' })
      .refuses('day-too-early', { day: '2026-11-22', first: '2026-11-23' })
    given(issued)
      .when({ ...serve, on: '2026-11-25' })
      .refuses('day-in-future', { day: '2026-11-25' })
  })
})

describe('a review', () => {
  const request = {
    type: 'RequestReview',
    reviewId,
    channel: 'internal',
    on: '2026-11-25',
    dueOn: '2026-12-16',
    body: '乌鲁木齐市天山区人民政府',
    today: '2027-03-01',
  } as const
  test('within our own office has its last day', () =>
    given(issued, served).when(request).yields(asked('internal', '2026-12-16')))
  test('does not stop the clock of the reconsideration, and is too late after it', () =>
    given(issued, served)
      .when({ ...request, on: '2027-01-24' })
      .refuses('review-too-late', { until: '2027-01-23', body: request.body }))
  test('is never too late while nothing was served', () =>
    given(issued)
      .when({ ...request, on: '2027-01-24' })
      .yields({ ...asked('internal', '2026-12-16'), on: '2027-01-24' } as DecisionFact))
  test.each(['clerk', 'street'])('is not answered by %s, who had part in the decision', (officer) =>
    given(issued, served, asked('internal', '2026-12-16'))
      .when({ ...settle, outcome: 'upheld', document: null, officer })
      .refuses('reviewer-had-part'),
  )
  test('of the court is recorded with the number of its judgement', () =>
    given(issued, served, asked('court', null))
      .when({ ...settle, outcome: 'overturned', document: null, officer: 'clerk' })
      .refuses('document-missing'))
})

describe('the remedy', () => {
  const supersede = { type: 'SupersedeDecision', by: newer, today: '2026-12-02' } as const
  test('needs a review that overturned', () => given(issued, served).when(supersede).refuses('not-overturned'))
  test('is a new decision; the old one stays as it was written', () => {
    given(issued, served, asked('internal', '2026-12-16'), overturned)
      .when(supersede)
      .yields({ type: 'DecisionSuperseded', by: newer, on: '2026-12-02' })
    const state = after(issued, served, asked('internal', '2026-12-16'), overturned, {
      type: 'DecisionSuperseded',
      by: newer,
      on: '2026-12-02',
    })
    expect(state).toMatchObject(written)
    expect(statusOf(state)).toBe('superseded')
  })
  test('comes once, and nothing is served or reviewed after it', () =>
    given(issued, { type: 'DecisionSuperseded', by: newer, on: '2026-12-02' })
      .when(serve)
      .refuses('decision-superseded'))
})
