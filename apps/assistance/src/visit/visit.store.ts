import { VisitDone, VisitPlanned } from '@jiuyuan/contract-assistance/events'
import type { VisitRefusal } from '@jiuyuan/contract-assistance/visit'
import { outgoing } from '@jiuyuan/contract-kit/event'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import type { Store } from '@jiuyuan/service-kit/store'
import { Visit, waitsForStreet, type VisitFact } from './visit.ts'

export const visitStore: Store<Visit, VisitFact, VisitRefusal> = {
  table: 'visit',
  state: Visit,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          person_id: state.personId,
          status: state.status,
          due_on: state.dueOn,
          escalated: state.status === 'planned' && !waitsForStreet(state),
        },
  dueAt: (state) =>
    state.status === 'planned' && waitsForStreet(state) ? startOfDay(addDays(state.dueOn, 1)) : undefined,
  publish: (visitId, fact, state) => {
    if (state.status === 'none') return []
    const { personId, officer } = state
    switch (fact.type) {
      case 'VisitPlanned':
      case 'VisitRescheduled':
        return [outgoing(VisitPlanned, { visitId, personId, officer, dueOn: fact.dueOn })]
      case 'VisitDone':
        return [outgoing(VisitDone, { visitId, personId, on: fact.on, outcome: fact.outcome })]
      case 'VisitDeclined':
        return [outgoing(VisitDone, { visitId, personId, on: fact.on, outcome: 'declined' })]
      case 'VisitEscalated':
      case 'MoveFollowed':
        return []
    }
  },
}
