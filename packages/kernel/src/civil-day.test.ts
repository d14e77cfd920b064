import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  civilDayOf,
  compare,
  daysBetween,
  isCivilDay,
  monthOf,
  monthRange,
  monthsBetween,
  quarterMonths,
  quarterOf,
  shiftMonth,
  startOfDay,
} from './civil-day.ts'

describe('a civil day', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('begins at 16:00Z of the day before: %s is %s', (instant, day) => expect(civilDayOf(new Date(instant))).toBe(day))

  test('begins at an instant that belongs to it, while the millisecond before does not', () => {
    const start = startOfDay('2026-03-01')
    expect(start.toISOString()).toBe('2026-02-28T16:00:00.000Z')
    expect(civilDayOf(start)).toBe('2026-03-01')
    expect(civilDayOf(new Date(start.getTime() - 1))).toBe('2026-02-28')
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-01', '2026-00-10', '', '2026-11-22T00:00:00Z', '20261122'])(
    'does not exist as %j',
    (text) => {
      expect(isCivilDay(text)).toBe(false)
      expect(() => addDays(text, 1)).toThrow(RangeError)
    },
  )

  test('exists on a leap day', () => expect(isCivilDay('2028-02-29')).toBe(true))

  test('is counted from and to over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })

  test('stays in the month it is moved to', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-11-30', 14)).toBe('2028-01-30')
  })

  test('is ordered as time is', () =>
    expect(['2027-01-01', '2026-12-31', '2026-02-01'].toSorted(compare)).toEqual([
      '2026-02-01',
      '2026-12-31',
      '2027-01-01',
    ]))
})

describe('an age', () => {
  test('is reached on the birthday, not the day before', () => {
    expect(ageOn('2010-11-22', '2026-11-21')).toBe(15)
    expect(ageOn('2010-11-22', '2026-11-22')).toBe(16)
  })
  test('of someone born on a leap day is reached on 1 March', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })
})

describe('a month and a quarter', () => {
  test('hold their first and last day', () => {
    expect(monthOf('2026-11-22')).toBe('2026-11')
    expect(monthRange('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthRange('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })
  test('are counted over the year', () => {
    expect(shiftMonth('2026-11', 3)).toBe('2027-02')
    expect(monthsBetween('2026-11', '2027-02')).toBe(3)
    expect(monthsBetween('2027-02', '2026-11')).toBe(-3)
  })
  test('name each other', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026Q1',
      '2026Q1',
      '2026Q2',
      '2026Q4',
    ])
    expect(quarterMonths('2026Q4')).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(() => quarterMonths('2026Q5')).toThrow(RangeError)
  })
})
