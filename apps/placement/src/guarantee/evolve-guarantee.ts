import type { GuaranteeFact } from './guarantee-acts.ts'
import type { Guarantee, OpenedGuarantee } from './guarantee-state.ts'

const resumed = (state: OpenedGuarantee, at: string, offerId: string | undefined): OpenedGuarantee => ({
  ...state,
  pauses: state.pauses.map((pause) =>
    pause.until === undefined && pause.offerId === offerId ? { ...pause, until: at } : pause,
  ),
})

export const evolveGuarantee = (state: Guarantee, fact: GuaranteeFact): Guarantee => {
  if (fact.type === 'GuaranteeOpened') {
    const { type: _, ...opened } = fact
    return { status: 'open', ...opened, pauses: [], reached: [] }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'GuaranteePaused': {
      const { type: _, at: since, ...pause } = fact
      return { ...state, pauses: [...state.pauses, { since, ...pause }] }
    }
    case 'GuaranteeResumed':
      return resumed(state, fact.at, fact.offerId)
    case 'RungReached':
    case 'GuaranteeBreached': {
      const { type: _, ...rung } = fact
      return { ...state, reached: [...state.reached, { level: 'breach', ...rung }] }
    }
    case 'GuaranteeMet': {
      const { at: metAt, minutes, pausedMinutes, within } = fact
      return { ...state, status: 'met', metAt, minutes, pausedMinutes, within }
    }
    case 'BreachExplained':
      return { ...state, explanation: fact.explanation }
  }
}
