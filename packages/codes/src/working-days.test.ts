import { isCivilDay } from '@jiuyuan/kernel/civil-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows } from './read-rows.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const works = (day: string) => {
  const answer = isWorkingDay(day)
  return answer.ok && answer.value
}
const dayIn2026 = fc
  .integer({ min: 0, max: 300 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))

describe('the calendar', () => {
  test('every row is a day once, with kind, name, source and confidence', () => {
    const rows = readRows('holidays-xinjiang.csv')
    const unsound = rows.filter(
      ([day = '', kind = '', name, source, confidence = '']) =>
        !isCivilDay(day) ||
        !name ||
        !source ||
        !['holiday', 'workday'].includes(kind) ||
        !['published', 'low', 'assumed'].includes(confidence),
    )
    expect(unsound).toEqual([])
    expect(new Set(rows.map(([day]) => day)).size).toBe(rows.length)
  })
  test('only weekends are made working days', () => {
    const moved = readRows('holidays-xinjiang.csv').flatMap(([day = '', kind]) => (kind === 'workday' ? [day] : []))
    expect(moved.filter((day) => new Date(day).getUTCDay() % 6 !== 0)).toEqual([])
    expect(moved.length).toBeGreaterThan(25)
  })
})

describe('working days', () => {
  test('weekdays are, weekends are not', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(works)).toEqual([true, false, false, true])
  })
  test('a deadline over Spring Festival counts the working Saturday before it', () => {
    expect(addWorkingDays('2026-02-13', 1)).toEqual({ ok: true, value: '2026-02-14', assumed: false })
    expect(addWorkingDays('2026-02-13', 2)).toEqual({ ok: true, value: '2026-02-24', assumed: false })
  })
  test('a deadline over 古尔邦节 waits for its end, as in Xinjiang only', () =>
    expect(addWorkingDays('2025-06-05', 1)).toEqual({ ok: true, value: '2025-06-11', assumed: false }))
  test('a deadline over a feast whose day was never published says so', () =>
    expect(addWorkingDays('2026-05-26', 1)).toEqual({ ok: true, value: '2026-06-01', assumed: true }))
  test('no working day later is the day itself', () =>
    expect(addWorkingDays('2026-11-22', 0)).toEqual({ ok: true, value: '2026-11-22', assumed: false }))
  test('a deadline over the turn of 2026 to 2027 is answered as assumed', () =>
    expect(addWorkingDays('2026-12-30', 2)).toEqual({ ok: true, value: '2027-01-04', assumed: true }))
  test('a year without data has no answer, not even for one day of a span', () => {
    expect(isWorkingDay('2028-05-01')).toEqual({ ok: false, code: 'unknown-year', detail: { year: '2028' } })
    expect(addWorkingDays('2027-12-30', 5)).toMatchObject({ ok: false, code: 'unknown-year' })
  })
  test('a deadline is a working day, and one more is later', () =>
    fc.assert(
      fc.property(dayIn2026, fc.integer({ min: 1, max: 20 }), (day, n) => {
        const [one, more] = [addWorkingDays(day, n), addWorkingDays(day, n + 1)]
        if (!one.ok || !more.ok) throw new Error('2026 is known')
        expect(works(one.value)).toBe(true)
        expect(more.value > one.value && one.value > day).toBe(true)
        expect(addWorkingDays(one.value, 1)).toMatchObject({ value: more.value })
      }),
    ))
})
