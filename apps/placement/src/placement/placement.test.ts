import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { placement, type PlacementCommand, type PlacementFact } from './placement.ts'

const given = scenario(placement)
const about = {
  offerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a03',
  postId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  postTitle: '社区保洁员',
  postDivision: '650102002000',
  employerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a02',
  personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  division: '650102002002',
  at: '2026-11-28T02:00:00.000Z',
  from: '2026-11-28',
  until: '2029-11-27',
  monthlyWage: '215000',
  seat: 1,
}
const start: PlacementCommand = {
  type: 'StartPlacement',
  ...about,
  accepted: true,
  offerUsed: false,
  placed: false,
  places: 4,
  maxMonths: 36,
}
const started: PlacementFact = { type: 'PlacementStarted', ...about }

describe('上岗', () => {
  test('starts after the person accepted', () => given().when(start).yields(started))
  test('never starts without their assent (自主择业)', () =>
    given()
      .when({ ...start, accepted: false })
      .refuses('offer-not-accepted'))
  test('lasts 36 months at most, to the day', () =>
    given()
      .when({ ...start, until: '2029-11-28' })
      .refuses('contract-too-long', { months: 36 }))
  test('does not end before it begins', () =>
    given()
      .when({ ...start, until: '2026-11-27' })
      .refuses('contract-days-wrong'))
  test('has a place of the post', () =>
    given()
      .when({ ...start, seat: 5 })
      .refuses('post-full', { places: 4 }))
  test('is one at a time', () =>
    given()
      .when({ ...start, placed: true })
      .refuses('already-placed'))
  test('uses an offer once: who comes back is asked again', () =>
    given()
      .when({ ...start, offerUsed: true })
      .refuses('placement-exists'))
  test('does not end before it began', () =>
    given(started).when({ type: 'EndPlacement', on: '2026-11-27', reason: 'other-job' }).refuses('contract-days-wrong'))
  test('starts once', () => given(started).when(start).refuses('placement-exists'))
  test('ends for a reason, once', () => {
    const end: PlacementCommand = { type: 'EndPlacement', on: '2027-03-01', reason: 'other-job' }
    given(started).when(end).yields({ type: 'PlacementEnded', on: '2027-03-01', reason: 'other-job' })
    given(started, { type: 'PlacementEnded', on: '2027-03-01', reason: 'other-job' })
      .when(end)
      .refuses('placement-ended')
  })
  test('cannot end when it never began', () =>
    given().when({ type: 'EndPlacement', on: '2027-03-01', reason: 'other-job' }).refuses('placement-unknown'))
})
