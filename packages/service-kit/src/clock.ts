import { civilDayOf } from '@jiuyuan/kernel/civil-day'

/** The clock is an argument everywhere: nothing else asks what time it is. */
export interface Clock {
  now(): Date
  /** The civil day in Asia/Shanghai. */
  today(): string
}

/** A clock ahead of the machine's by `offset()` milliseconds: 0 but in demo mode. */
export const clockAhead = (offset: () => number): Clock => {
  const now = () => new Date(Date.now() + offset())
  return { now, today: () => civilDayOf(now()) }
}

/** The machine's own clock. */
export const systemClock = clockAhead(() => 0)

/** A clock that stands still, for tests. */
export const clockAt = (instant: string): Clock => ({
  now: () => new Date(instant),
  today: () => civilDayOf(new Date(instant)),
})
