import { addDays } from '@jiuyuan/kernel/civil-day'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { notice, type NoticeCommand, type NoticeFact } from './notice.ts'

const given = scenario(notice)
const cases = ['0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14', '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15']
const photo = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a16'
const poster = { division: '650102002002', place: '社区公告栏', cases, officer: 'clerk' }
const post = (from: string, days = 3, today = from): NoticeCommand => {
  return { type: 'PostNotice', ...poster, days, from, lastFrom: addDays(today, 5), today }
}
const posted: NoticeFact = { type: 'NoticePosted', ...poster, from: '2026-11-23', until: '2026-11-26' }
const continued = (openUntil: string): NoticeFact => ({ type: 'NoticeContinued', openUntil })
const close = (today: string, { lastDay = null, held = 0 }: { lastDay?: string | null; held?: number } = {}) =>
  ({ type: 'CloseNotice', today, lastDay, held }) as const

describe('posting a batch', () => {
  test('counts its days from the day after', () => given().when(post('2026-11-23')).yields(posted))
  test('ends on a working day', () =>
    given()
      .when(post('2026-11-25'))
      .yields({ ...posted, from: '2026-11-25', until: '2026-11-30' }))
  test('prepared today begins on the chosen day and counts from it', () =>
    given()
      .when(post('2026-11-25', 3, '2026-11-23'))
      .yields({ ...posted, from: '2026-11-25', until: '2026-11-30' }))
  test('is for today or one of the policy’s next days', () => {
    given()
      .when(post('2026-11-22', 3, '2026-11-23'))
      .refuses('posting-day-passed', { from: '2026-11-22' })
    given()
      .when(post('2026-11-29', 3, '2026-11-23'))
      .refuses('posting-day-too-far', { last: '2026-11-28' })
  })
  test('happens once', () => given(posted).when(post('2026-11-24')).refuses('notice-posted', { from: '2026-11-23' }))
  test('waits for a published calendar', () =>
    given().when(post('2039-01-01')).refuses('calendar-unknown', { year: '2039' }))
})

describe('the posting photograph', () => {
  test('is taken in while the notice runs', () =>
    given(posted).when({ type: 'PhotographPosting', photo }).yields({ type: 'PostingPhotographed', photo }))
  test('is not wanted any more when it is over', () =>
    given(posted, { type: 'NoticeClosed', on: '2026-11-27' })
      .when({ type: 'PhotographPosting', photo })
      .refuses('notice-closed'))
})

describe('the clock', () => {
  test('leaves the batch up on its last day', () => given(posted).when(close('2026-11-26')).yields())
  test('takes it down on the day after', () =>
    given(posted).when(close('2026-11-27')).yields({ type: 'NoticeClosed', on: '2026-11-27' }))
  test('looks again the next day while an objection holds somebody', () =>
    given(posted)
      .when(close('2026-11-27', { held: 1 }))
      .yields(continued('2026-11-27')))
  test('leaves it up until the last of its persons has had all days', () =>
    given(posted)
      .when(close('2026-11-27', { lastDay: '2026-12-02' }))
      .yields(continued('2026-12-02')))
  test('takes it down when the resumed days are over too', () =>
    given(posted, continued('2026-12-02'))
      .when(close('2026-12-03', { lastDay: '2026-12-02' }))
      .yields({ type: 'NoticeClosed', on: '2026-12-03' }))
  test('has nothing to do twice', () =>
    given(posted, { type: 'NoticeClosed', on: '2026-11-27' }).when(close('2026-11-28')).yields())
})
