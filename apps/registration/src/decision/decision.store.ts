import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import type { DecisionRefusal } from '@jiuyuan/contract-registration/decision-router'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import type { Store } from '@jiuyuan/service-kit/store'
import { answerDueOn, statusOf } from './clocks.ts'
import type { DecisionFact } from './decision-acts.ts'
import { Decision, liesIn, type IssuedDecision } from './decision-state.ts'

const told = (decisionId: string, fact: DecisionFact, state: IssuedDecision): Outgoing[] => {
  const { personId, kind, caseId, number, decidedOn } = state
  const about = { decisionId, personId, kind, caseId }
  switch (fact.type) {
    case 'DecisionIssued':
      return [outgoing(deciding.DecisionIssued, { ...about, number, decidedOn })]
    case 'DecisionServed':
      return [outgoing(deciding.DecisionServed, { ...about, servedOn: fact.servedOn })]
    case 'DecisionSuperseded':
      return [outgoing(deciding.DecisionSuperseded, { ...about, supersededBy: fact.by, on: fact.on })]
    case 'MoveFollowed':
    case 'ServiceAttempted':
    case 'ReviewRequested':
    case 'ReviewSettled':
      return []
  }
}

export const decisionStore: Store<Decision, DecisionFact, DecisionRefusal> = {
  table: 'decision',
  state: Decision,
  division: (state) => (state.stage === 'none' ? '' : liesIn(state)),
  columns: (state) =>
    state.stage === 'none'
      ? {}
      : { person_id: state.personId, case_id: state.caseId, status: statusOf(state), due_on: answerDueOn(state) },
  publish: (id, fact, state) => (state.stage === 'none' ? [] : told(id, fact, state)),
}
