import { addDays, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import { readRows } from './read-rows.ts'

/** An answer of the calendar; `assumed` when a day it rests on was never published. */
export interface Known<Value> {
  readonly ok: true
  readonly value: Value
  readonly assumed: boolean
}
export type CalendarAnswer<Value> = Known<Value> | Refused<'unknown-year'>

const load = () => {
  const years = readRows('holiday-years.csv').map(
    ([year = '', confidence]) => [year, confidence !== 'published'] as const,
  )
  const days = readRows('holidays-xinjiang.csv').map(([day = '', kind, , , confidence]) => {
    return [day, { working: kind === 'workday', assumed: confidence !== 'published' }] as const
  })
  return { years: new Map(years), days: new Map(days) }
}

let loaded: ReturnType<typeof load> | undefined
const calendar = () => (loaded ??= load())

const isWeekday = (day: CivilDay): boolean => new Date(Date.parse(day)).getUTCDay() % 6 !== 0

/** Whether offices in Xinjiang work on a day: weekends, national and regional holidays, 调休. */
export const isWorkingDay = (day: CivilDay): CalendarAnswer<boolean> => {
  const year = day.slice(0, 4)
  const { years, days } = calendar()
  const assumedYear = years.get(year)
  if (assumedYear === undefined) return refuse('unknown-year', { year })
  const special = days.get(day)
  return {
    ok: true,
    value: special?.working ?? isWeekday(day),
    assumed: assumedYear || (special?.assumed ?? false),
  }
}

/** The working day that is `n` working days after a day, which itself does not count; 0 is the day itself. */
export const addWorkingDays = (day: CivilDay, n: number): CalendarAnswer<CivilDay> => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let [last, left, assumed] = [day, n, false]
  while (left > 0) {
    last = addDays(last, 1)
    const answer = isWorkingDay(last)
    if (!answer.ok) return answer
    assumed ||= answer.assumed
    if (answer.value) left -= 1
  }
  return { ok: true, value: last, assumed }
}
