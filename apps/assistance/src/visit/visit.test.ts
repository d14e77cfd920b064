import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { visit, type VisitCommand, type VisitFact } from './visit.ts'

const given = scenario(visit)
const person = { personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14', division: '650102002001' }
const about = { ...person, officer: 'clerk.a', dueOn: '2026-12-24' }
const plan: VisitCommand = {
  type: 'PlanVisit',
  person,
  officer: 'clerk.a',
  dueOn: '2026-12-24',
  today: '2026-11-24',
}
const planned: VisitFact = { type: 'VisitPlanned', ...about, cause: 'officer' }
const account = {
  on: '2026-12-20',
  way: 'workplace',
  outcome: 'difficulty',
  needs: ['training'],
  note: '希望参加技能培训',
  signed: true,
} satisfies Omit<Extract<VisitFact, { type: 'VisitDone' }>, 'type' | 'late'>
const record: VisitCommand = { type: 'RecordVisit', ...account, today: '2026-12-28' }
const done: VisitFact = { type: 'VisitDone', ...account, late: false }
const reschedule: VisitCommand = {
  type: 'RescheduleVisit',
  dueOn: '2027-01-10',
  reason: 'person-asked',
  today: '2026-12-26',
}
const rescheduled: VisitFact = { type: 'VisitRescheduled', dueOn: '2027-01-10', reason: 'person-asked' }
const decline: VisitCommand = { type: 'DeclineVisit', on: '2026-12-20', today: '2026-12-20' }
const declined: VisitFact = { type: 'VisitDeclined', on: '2026-12-20' }
const escalated: VisitFact = { type: 'VisitEscalated', escalatedOn: '2026-12-25' }
/** The last moment of a day in Asia/Shanghai, and the first of the next. */
const endOf = (day: string): VisitCommand => ({ type: 'TickVisit', now: `${day}T15:59:59.999Z` })
const dayAfter = (day: string): VisitCommand => ({ type: 'TickVisit', now: `${day}T16:00:00.000Z` })

describe('跟踪走访 (实施意见 三(四))', () => {
  test('is planned by an officer for an assisted person', () => given().when(plan).yields(planned))
  test('is planned for nobody else', () =>
    given()
      .when({ ...plan, person: undefined })
      .refuses('person-not-assisted'))
  test('is not planned for a day that has passed', () =>
    given()
      .when({ ...plan, today: '2026-12-25' })
      .refuses('visit-day-past'))
  test('is planned once', () => given(planned).when(plan).refuses('visit-exists'))
  test('is awaited once, however often an event asks for it', () => {
    given()
      .when({ type: 'AwaitVisit', ...about, cause: 'placement' })
      .yields({ type: 'VisitPlanned', ...about, cause: 'placement' })
    given(planned)
      .when({ type: 'AwaitVisit', ...about, cause: 'placement' })
      .yields()
  })
  test('is recorded with what the person asks for', () => given(planned).when(record).yields(done))
  test('is in time on its day and late the day after', () => {
    given(planned)
      .when({ ...record, on: '2026-12-24' })
      .yields({ ...done, on: '2026-12-24' })
    given(planned)
      .when({ ...record, on: '2026-12-25' })
      .yields({ ...done, on: '2026-12-25', late: true })
  })
  test('is not recorded before it was made', () =>
    given(planned)
      .when({ ...record, on: '2026-12-29' })
      .refuses('visit-day-to-come', { on: '2026-12-29' }))
  test('may be declined, and nothing follows', () => {
    given(planned).when(decline).yields(declined)
    given(planned, declined).when(dayAfter('2026-12-24')).yields()
  })
  test('is not declined in advance of the day', () =>
    given(planned)
      .when({ ...decline, today: '2026-12-19' })
      .refuses('visit-day-to-come'))
  test('may be moved, but not into the past', () => {
    given(planned).when(reschedule).yields(rescheduled)
    given(planned)
      .when({ ...reschedule, today: '2027-01-11' })
      .refuses('visit-day-past')
  })
  test('is late by the day that it was moved to', () =>
    given(planned, rescheduled)
      .when({ ...record, on: '2027-01-10', today: '2027-01-10' })
      .yields({ ...done, on: '2027-01-10' }))
  test.each([record, reschedule, decline])('allows nothing more once it is over: $type', (command) => {
    given(planned, done).when(command).refuses('visit-over')
    given(planned, declined).when(command).refuses('visit-over')
    given().when(command).refuses('visit-unknown')
  })

  test('goes to the street when its day has passed in Asia/Shanghai, once', () => {
    given(planned).when(endOf('2026-12-24')).yields()
    given(planned).when(dayAfter('2026-12-24')).yields(escalated)
    given(planned, escalated).when(dayAfter('2026-12-30')).yields()
  })
  test('goes to the street again when the new day has passed too', () => {
    given(planned, escalated, rescheduled).when(endOf('2027-01-10')).yields()
    given(planned, escalated, rescheduled)
      .when(dayAfter('2027-01-10'))
      .yields({ type: 'VisitEscalated', escalatedOn: '2027-01-11' })
  })
  test('can still be made after it went to the street', () => given(planned, escalated).when(record).yields(done))
  test('is left alone by the clock where there is none', () => given().when(dayAfter('2026-12-24')).yields())
})
