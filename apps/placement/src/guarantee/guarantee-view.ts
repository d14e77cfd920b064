import { GuaranteeView } from '@jiuyuan/contract-placement/guarantee'
import { Guarantee, standingOf, type OpenedGuarantee } from './guarantee-state.ts'
import { limitAt, momentOf, remainingAt, stoodUntil } from './guarantee-time.ts'

const MINUTE = 60_000

const rungsOf = (state: OpenedGuarantee) =>
  state.ladder.map(({ level, hours }) => {
    const reached = state.reached.find((rung) => rung.level === level)
    return reached
      ? { level, dueAt: reached.dueAt, reachedAt: reached.at, late: reached.late }
      : { level, dueAt: momentOf(state, hours) ?? null, reachedAt: null, late: false }
  })

/** A guarantee as the board shows it at `now`; the rungs still ahead with the moment they will come. */
export const guaranteeView = (id: string, row: unknown, now: string): GuaranteeView => {
  const state = Guarantee.parse(row)
  if (state.status === 'none') throw new Error(`guarantee ${id} has no state`)
  const at = state.status === 'met' ? state.metAt : now
  const standing = state.status === 'met' ? undefined : state.pauses.find(({ until }) => until === undefined)
  return GuaranteeView.parse({
    explanation: null,
    metAt: null,
    minutes: null,
    within: null,
    pausedMinutes: Math.floor(stoodUntil(state, at) / MINUTE),
    ...state,
    id,
    status: standingOf(state),
    limitAt: limitAt(state, at),
    remainingMs: remainingAt(state, at),
    pausedReason: standing?.reason ?? null,
    pausedBy: standing?.by ?? null,
    pauses: state.pauses.map((pause) => ({ until: null, ...pause })),
    rungs: rungsOf(state),
  })
}
