import type { DecisionRefusal } from '@jiuyuan/contract-registration/decision-router'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decideDecision } from './decide-decision.ts'
import type { DecisionCommand, DecisionFact } from './decision-acts.ts'
import type { Decision, IssuedDecision } from './decision-state.ts'

const evolveIssued = (state: IssuedDecision, fact: DecisionFact): Decision => {
  switch (fact.type) {
    case 'ServiceAttempted': {
      const { type: _, ...attempt } = fact
      return { ...state, attempts: [...state.attempts, attempt] }
    }
    case 'DecisionServed': {
      const { type: _, ...service } = fact
      return { ...state, service }
    }
    case 'ReviewRequested': {
      const { type: _, ...asked } = fact
      const open = { outcome: null, settledOn: null, document: null }
      return { ...state, reviews: [...state.reviews, { ...asked, ...open }] }
    }
    case 'ReviewSettled': {
      const { id, outcome, on: settledOn, document } = fact
      const settled = { outcome, settledOn, document }
      return { ...state, reviews: state.reviews.map((one) => (one.id === id ? { ...one, ...settled } : one)) }
    }
    case 'DecisionSuperseded':
      return { ...state, supersededBy: fact.by }
    case 'MoveFollowed':
      return { ...state, movedTo: fact.division }
    case 'DecisionIssued':
      return state
  }
}

/** One decision against a person: the document, its service, its reviews, and what superseded it. */
export const decision: Decider<Decision, DecisionCommand, DecisionFact, DecisionRefusal> = {
  initial: { stage: 'none' },
  decide: decideDecision,
  evolve: (state, fact) => {
    if (state.stage === 'issued') return evolveIssued(state, fact)
    if (fact.type !== 'DecisionIssued') return state
    const { type: _, ...written } = fact
    return { stage: 'issued', ...written, service: null, attempts: [], reviews: [], supersededBy: null }
  },
}
