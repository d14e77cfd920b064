import type { AdvanceClock, ClockRefusal, ClockView } from '@jiuyuan/contract-gateway/clock'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { z } from 'zod'

const HOUR_MS = 3_600_000

/** Tells every service how far the system's clock is ahead; absent but in a demonstration. */
export type MoveClock = ((offsetMs: number) => Promise<unknown>) | undefined

export const clockView = (clock: Clock): ClockView => {
  const now = clock.now()
  return { now: now.toISOString(), today: clock.today(), offsetMs: Math.max(0, now.getTime() - Date.now()) }
}

/** Moves the clock of the whole demonstration, and only forward: what was due has been commanded. */
export const advanceClock = async (
  clock: Clock,
  move: MoveClock,
  { by }: z.output<typeof AdvanceClock>,
): Promise<Outcome<ClockRefusal>> => {
  if (!move) return refuse('not-a-demo')
  const now = clock.now()
  const target = 'hours' in by ? now.getTime() + by.hours * HOUR_MS : Date.parse(by.to)
  if (target <= now.getTime()) return refuse('clock-only-forward', { now: now.toISOString() })
  await move(Math.round(target - Date.now()))
  return { ok: true }
}
