import { addDays, daysBetween } from '@jiuyuan/kernel/civil-day'
import { isWorkingDay } from '@jiuyuan/codes/working-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastCountedDay } from './counted-days.ts'

const last = (from: string, days: number) => {
  const answer = lastCountedDay(from, days)
  return answer.ok ? answer.value : answer.code
}

test('the day of posting is not counted (民法典 201)', () => expect(last('2026-11-23', 3)).toBe('2026-11-26'))
test('a notice that would end on a Saturday ends on the Monday (民法典 203)', () =>
  expect(last('2026-11-25', 3)).toBe('2026-11-30'))
test('a notice that would end in the National Day holiday ends on the first working day after it', () =>
  expect(last('2026-09-29', 3)).toBe('2026-10-08'))
test('posting on a day of rest is allowed: it is not counted anyway', () =>
  expect(last('2026-11-22', 3)).toBe('2026-11-25'))
test('a notice whose days are used up ends today, or on the next working day', () => {
  expect(last('2026-11-25', 0)).toBe('2026-11-25')
  expect(last('2026-11-28', 0)).toBe('2026-11-30')
})
test('nobody guesses a calendar that was not published', () => expect(last('2039-01-01', 3)).toBe('unknown-year'))

test('whatever the day: never shorter than its days, and the last is a working day', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 3, max: 7 }), (offset, days) => {
      const from = addDays('2025-01-01', offset)
      const until = last(from, days)
      expect(daysBetween(from, until)).toBeGreaterThanOrEqual(days)
      expect(isWorkingDay(until)).toMatchObject({ ok: true, value: true })
    }),
  ))
