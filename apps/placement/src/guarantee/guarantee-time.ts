import type { Guarantee } from './guarantee.ts'

const HOUR = 3_600_000

type Open = Exclude<Guarantee, { status: 'none' }>

/** Elapsed milliseconds without pauses: hours by the clock, nights and holidays included. */
export const elapsedAt = (state: Open, now: string) => {
  const until = state.status === 'paused' && state.pausedSince < now ? state.pausedSince : now
  return Date.parse(until) - Date.parse(state.openedAt) - state.pausedMs
}

/** When so many hours of the guarantee will be over, if nothing pauses it any more. */
export const whenOver = ({ openedAt, pausedMs }: Open, hours: number) =>
  new Date(Date.parse(openedAt) + pausedMs + hours * HOUR).toISOString()

/** The rungs not reached yet, in order, each with its moment. */
export const rungsAhead = (state: Open) =>
  state.ladder
    .filter(({ level }) => !state.reached.some((rung) => rung.level === level))
    .map(({ level, hours }) => ({ level, dueAt: whenOver(state, hours) }))

/** When the clock must speak next: never while it is paused, and no more after the last rung. */
export const nextRungAt = (state: Guarantee) => {
  if (state.status !== 'running') return undefined
  const [next] = rungsAhead(state)
  return next && new Date(next.dueAt)
}
