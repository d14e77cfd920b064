import { addWorkingDays, type CalendarAnswer } from '@jiuyuan/codes/working-days'
import { addDays, type CivilDay } from '@jiuyuan/kernel/civil-day'

/**
 * The last of so many counted days. The day of posting is not counted (民法典 201); a last day on which offices rest is
 * followed by the first working day after it, which is the last then (民法典 203): never shorter, and somebody can object in person.
 */
export const lastCountedDay = (from: CivilDay, days: number): CalendarAnswer<CivilDay> =>
  addWorkingDays(addDays(from, days - 1), 1)
