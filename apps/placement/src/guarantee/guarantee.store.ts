import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import * as events from '@jiuyuan/contract-placement/events'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import type { Store } from '@jiuyuan/service-kit/store'
import type { GuaranteeFact } from './guarantee-acts.ts'
import { Guarantee, standingOf, type OpenedGuarantee } from './guarantee-state.ts'
import { limitAt, nextRungAt } from './guarantee-time.ts'

/** Two members may have an offer each: others are told when the clock first stops and when it runs again. */
const stands = (pauses: OpenedGuarantee['pauses'], at: string) =>
  pauses.some(({ since, until }) => since <= at && (until === undefined || until > at))

const begun = ({ pauses }: OpenedGuarantee, { at, offerId }: { at: string; offerId?: string }) =>
  pauses.slice(
    0,
    pauses.findIndex((pause) => pause.since === at && pause.offerId === offerId),
  )

const publish = (guaranteeId: string, fact: GuaranteeFact, state: OpenedGuarantee): Outgoing[] => {
  const { householdId, occurrence } = state
  const ids = { guaranteeId, householdId, occurrence }
  switch (fact.type) {
    case 'GuaranteeOpened': {
      const { openedAt } = fact
      return [outgoing(events.GuaranteeOpened, { ...ids, openedAt, limitAt: limitAt(state, openedAt) })]
    }
    case 'GuaranteePaused': {
      // An officer's words may tell of the family's health: they stay here.
      const reason = fact.offerId ? fact.reason : 'asked-to-wait'
      return stands(begun(state, fact), fact.at)
        ? []
        : [outgoing(events.GuaranteePaused, { ...ids, at: fact.at, reason })]
    }
    case 'GuaranteeResumed':
      return stands(state.pauses, fact.at)
        ? []
        : [outgoing(events.GuaranteeResumed, { ...ids, at: fact.at, limitAt: limitAt(state, fact.at) })]
    case 'RungReached': {
      const { type: _, ...rung } = fact
      return [outgoing(events.GuaranteeEscalated, { ...ids, ...rung })]
    }
    case 'GuaranteeBreached': {
      const { type: _, ...breach } = fact
      return [outgoing(events.GuaranteeBreached, { ...ids, ...breach })]
    }
    case 'GuaranteeMet': {
      const { type: _, ...met } = fact
      return [outgoing(events.GuaranteeMet, { ...ids, ...met })]
    }
    case 'BreachExplained':
      return []
  }
}

export const guaranteeStore: Store<Guarantee, GuaranteeFact, GuaranteeRefusal> = {
  table: 'guarantee',
  state: Guarantee,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => (state.status === 'none' ? {} : { household_id: state.householdId, status: standingOf(state) }),
  dueAt: nextRungAt,
  publish: (id, fact, state) => (state.status === 'none' ? [] : publish(id, fact, state)),
}
