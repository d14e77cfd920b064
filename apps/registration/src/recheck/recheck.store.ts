import type { RecheckRefusal } from '@jiuyuan/contract-registration/recheck-router'
import { startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Store } from '@jiuyuan/service-kit/store'
import type { RecheckFact } from './recheck.ts'
import { Recheck, standingOf } from './recheck-state.ts'

export const recheckStore: Store<Recheck, RecheckFact, RecheckRefusal> = {
  table: 'recheck',
  state: Recheck,
  division: (state) => (state.stage === 'none' ? '' : state.division),
  columns: (state) => {
    if (state.stage === 'none') return {}
    const { personId, dueOn, result } = state
    return { person_id: personId, status: standingOf(state), outcome: result?.outcome ?? null, due_on: dueOn }
  },
  // Once a year, and not while a human holds it.
  dueAt: (state) => (state.stage === 'running' && !state.hold && !state.result ? startOfDay(state.dueOn) : undefined),
}
