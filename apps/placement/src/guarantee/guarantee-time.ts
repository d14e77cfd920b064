import type { Guarantee, OpenedGuarantee } from './guarantee-state.ts'

const HOUR = 3_600_000

interface Stretch {
  readonly from: number
  readonly until: number
}

/** When the clock stood, in order; what overlaps counts once, and what lasts ends never. */
const stretches = ({ openedAt, pauses }: OpenedGuarantee): Stretch[] => {
  const opened = Date.parse(openedAt)
  return pauses
    .map(({ since, until }) => ({
      from: Math.max(opened, Date.parse(since)),
      until: until === undefined ? Infinity : Date.parse(until),
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.from - other.from)
    .reduce<Stretch[]>((merged, next) => {
      const last = merged.at(-1)
      if (!last || last.until < next.from) return [...merged, next]
      return [...merged.slice(0, -1), { from: last.from, until: Math.max(last.until, next.until) }]
    }, [])
}

/** Milliseconds until `now` in which the clock stood. */
export const stoodUntil = (state: OpenedGuarantee, now: string) => {
  const end = Date.parse(now)
  return stretches(state).reduce((sum, { from, until }) => sum + Math.max(0, Math.min(until, end) - from), 0)
}

/** Milliseconds that ran until `now`: hours by the clock, nights and holidays included (验收 5). */
export const elapsedAt = (state: OpenedGuarantee, now: string) =>
  Date.parse(now) - Date.parse(state.openedAt) - stoodUntil(state, now)

/** Milliseconds of the limit that are left; negative when it is over. */
export const remainingAt = (state: OpenedGuarantee, now: string) => state.limitHours * HOUR - elapsedAt(state, now)

/** The moment at which so many hours have run; none while the clock stands before it. */
export const momentOf = (state: OpenedGuarantee, hours: number) => {
  let moment = Date.parse(state.openedAt) + hours * HOUR
  for (const { from, until } of stretches(state)) {
    if (from >= moment) break
    moment += until - from
  }
  return moment === Infinity ? undefined : new Date(moment).toISOString()
}

/** When the limit is over; while the clock stands, when it would be if it ran again at `now`. */
export const limitAt = (state: OpenedGuarantee, now: string) =>
  momentOf(state, state.limitHours) ?? new Date(Date.parse(now) + remainingAt(state, now)).toISOString()

/** The rungs not reached yet that will be as things stand, in order, each with its moment. */
export const rungsAhead = (state: OpenedGuarantee) =>
  state.ladder
    .filter(({ level }) => !state.reached.some((rung) => rung.level === level))
    .flatMap(({ level, hours }) => {
      const dueAt = momentOf(state, hours)
      return dueAt === undefined ? [] : [{ level, dueAt }]
    })

/** When the clock must speak next: never while it stands, and no more after the last rung. */
export const nextRungAt = (state: Guarantee) => {
  if (state.status !== 'open') return undefined
  const [next] = rungsAhead(state)
  return next && new Date(next.dueAt)
}
