import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import type { Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decideGuarantee } from './decide-guarantee.ts'

const Rung = z.object({ level: z.string(), hours: z.number() })
const instant = z.iso.datetime()
const Opened = z.object({
  householdId: z.uuid(),
  occurrence: z.int(),
  division: z.string(),
  members: z.array(z.uuid()),
  openedAt: instant,
  limitHours: z.number(),
  ladder: z.array(Rung),
})
const Reached = z.object({ level: z.string(), dueAt: instant, at: instant, late: z.boolean() })
const Running = Opened.extend({ pausedMs: z.int(), reached: z.array(Reached), explanation: z.string().optional() })

/** 24小时内托底安置 (实施意见 一(一)): opened by the recognition, paused only by somebody for a reason, met when a member works. */
export const Guarantee = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Running.extend({ status: z.literal('running') }),
  Running.extend({ status: z.literal('paused'), pausedSince: instant, pausedBy: z.string(), pausedReason: z.string() }),
  Running.extend({ status: z.literal('breached'), breachedAt: instant }),
  Running.extend({ status: z.literal('met'), metAt: instant, minutes: z.int(), pausedMinutes: z.int(), within: z.boolean() }),
])
export type Guarantee = z.output<typeof Guarantee>

export type GuaranteeCommand =
  | ({ type: 'OpenGuarantee' } & z.output<typeof Opened>)
  | { type: 'PauseGuarantee'; now: string; by: string; reason: string }
  | { type: 'ResumeGuarantee'; now: string }
  | { type: 'TickGuarantee'; now: string }
  | { type: 'MeetGuarantee'; at: string; personId: string }
  | { type: 'ExplainBreach'; explanation: string }
export type GuaranteeFact =
  | ({ type: 'GuaranteeOpened' } & z.output<typeof Opened>)
  | { type: 'GuaranteePaused'; at: string; by: string; reason: string }
  | { type: 'GuaranteeResumed'; at: string; pausedMs: number }
  | ({ type: 'RungReached' } & z.output<typeof Reached>)
  | { type: 'GuaranteeBreached'; dueAt: string; at: string; late: boolean }
  | { type: 'GuaranteeMet'; at: string; personId: string; minutes: number; pausedMinutes: number; within: boolean }
  | { type: 'BreachExplained'; explanation: string }

const reach = (state: Guarantee, rung: z.output<typeof Reached>): Guarantee =>
  state.status === 'none' ? state : { ...state, reached: [...state.reached, rung] }

const evolve = (state: Guarantee, fact: GuaranteeFact): Guarantee => {
  if (fact.type === 'GuaranteeOpened') {
    const { type: _, ...opened } = fact
    return { status: 'running', ...opened, pausedMs: 0, reached: [] }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'GuaranteePaused':
      return { ...state, status: 'paused', pausedSince: fact.at, pausedBy: fact.by, pausedReason: fact.reason }
    case 'GuaranteeResumed':
      return Guarantee.parse({ ...state, status: 'running', pausedMs: fact.pausedMs })
    case 'RungReached':
      return reach(state, { level: fact.level, dueAt: fact.dueAt, at: fact.at, late: fact.late })
    case 'GuaranteeBreached': {
      const { type: _, ...rung } = fact
      return reach({ ...state, status: 'breached', breachedAt: fact.at }, { level: 'breach', ...rung })
    }
    case 'GuaranteeMet': {
      const { minutes, pausedMinutes, within } = fact
      return { ...state, status: 'met', metAt: fact.at, minutes, pausedMinutes, within }
    }
    case 'BreachExplained':
      return { ...state, explanation: fact.explanation }
  }
}

export const guarantee: Decider<Guarantee, GuaranteeCommand, GuaranteeFact, GuaranteeRefusal> = {
  initial: { status: 'none' },
  decide: decideGuarantee,
  evolve,
}
