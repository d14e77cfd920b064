import { shiftMonth, startOfDay } from '@jiuyuan/kernel/civil-day'

/** From the first instant of a month in Asia/Shanghai up to, but without, the first of the next. */
export interface Period {
  readonly start: Date
  readonly end: Date
}

export const periodOf = (month: string): Period => ({
  start: startOfDay(`${month}-01`),
  end: startOfDay(`${shiftMonth(month, 1)}-01`),
})

/** Whether an instant lies in the period; what never happened does not. */
export const within = ({ start, end }: Period, at: Date | undefined) => at !== undefined && start <= at && at < end
