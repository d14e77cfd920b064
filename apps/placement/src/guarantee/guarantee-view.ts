import { GuaranteeView } from '@jiuyuan/contract-placement/guarantee'
import { whenOver } from './guarantee-time.ts'
import { Guarantee } from './guarantee.ts'

/** A guarantee as the board shows it; the rungs still ahead with the moment they will come. */
export const guaranteeView = (id: string, row: unknown): GuaranteeView => {
  const state = Guarantee.parse(row)
  if (state.status === 'none') throw new Error(`guarantee ${id} has no state`)
  const rungs = state.ladder.map(({ level, hours }) => {
    const reached = state.reached.find((rung) => rung.level === level)
    return reached
      ? { level, dueAt: reached.dueAt, reachedAt: reached.at, late: reached.late }
      : { level, dueAt: whenOver(state, hours), reachedAt: null, late: false }
  })
  return GuaranteeView.parse({
    pausedReason: null,
    pausedBy: null,
    explanation: null,
    metAt: null,
    minutes: null,
    within: null,
    pausedMinutes: Math.floor(state.pausedMs / 60_000),
    ...state,
    id,
    limitAt: whenOver(state, state.limitHours),
    rungs,
  })
}
