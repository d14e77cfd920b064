import { z } from 'zod'

const Rung = z.object({ level: z.string(), hours: z.number() })
const instant = z.iso.datetime()
export const Opened = z.object({
  householdId: z.uuid(),
  occurrence: z.int(),
  division: z.string(),
  members: z.array(z.uuid()),
  openedAt: instant,
  limitHours: z.number(),
  ladder: z.array(Rung),
})
export const Reached = z.object({ level: z.string(), dueAt: instant, at: instant, late: z.boolean() })

/** Who stopped the clock and why: an officer, or the offer that is with a member. Without `until` it stands still. */
const Pause = z.object({
  since: instant,
  by: z.string(),
  reason: z.string(),
  offerId: z.uuid().optional(),
  until: instant.optional(),
})
const Open = Opened.extend({
  pauses: z.array(Pause),
  reached: z.array(Reached),
  explanation: z.string().optional(),
})

/** 24小时内托底安置 (实施意见 一(一)): opened by the recognition, never closed by time, met when a member works. */
export const Guarantee = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Open.extend({ status: z.literal('open') }),
  Open.extend({
    status: z.literal('met'),
    metAt: instant,
    minutes: z.int(),
    pausedMinutes: z.int(),
    within: z.boolean(),
  }),
])
export type Guarantee = z.output<typeof Guarantee>
export type OpenedGuarantee = Exclude<Guarantee, { status: 'none' }>

/** As the board shows it; a breach outlasts everything but the placement. */
export const standingOf = (state: OpenedGuarantee) => {
  if (state.status === 'met') return 'met'
  if (state.reached.some(({ level }) => level === 'breach')) return 'breached'
  return state.pauses.some(({ until }) => until === undefined) ? 'paused' : 'running'
}
