import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import * as events from '@jiuyuan/contract-placement/events'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import type { Store } from '@jiuyuan/service-kit/store'
import { nextRungAt, whenOver } from './guarantee-time.ts'
import { Guarantee, type GuaranteeFact } from './guarantee.ts'

const publish = (guaranteeId: string, fact: GuaranteeFact, state: Exclude<Guarantee, { status: 'none' }>): Outgoing[] => {
  const { householdId, occurrence } = state
  const ids = { guaranteeId, householdId, occurrence }
  const limitAt = whenOver(state, state.limitHours)
  switch (fact.type) {
    case 'GuaranteeOpened':
      return [outgoing(events.GuaranteeOpened, { ...ids, openedAt: fact.openedAt, limitAt })]
    case 'GuaranteePaused':
      return [outgoing(events.GuaranteePaused, { ...ids, at: fact.at, reason: fact.reason })]
    case 'GuaranteeResumed':
      return [outgoing(events.GuaranteeResumed, { ...ids, at: fact.at, limitAt })]
    case 'RungReached':
      return [outgoing(events.GuaranteeEscalated, { ...ids, level: fact.level, dueAt: fact.dueAt, at: fact.at, late: fact.late })]
    case 'GuaranteeBreached':
      return [outgoing(events.GuaranteeBreached, { ...ids, dueAt: fact.dueAt, at: fact.at, late: fact.late })]
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
  columns: (state) => (state.status === 'none' ? {} : { household_id: state.householdId, status: state.status }),
  dueAt: nextRungAt,
  publish: (id, fact, state) => (state.status === 'none' ? [] : publish(id, fact, state)),
}
