import type { AdjudicationRefusal } from '@jiuyuan/contract-registration/refusal-router'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decideRefusal } from './decide-refusal.ts'
import type { RefusalCommand, RefusalFact } from './refusal-acts.ts'
import type { KnownRefusal, Refusal } from './refusal-state.ts'

const heard = (state: KnownRefusal, hearing: { spoke: boolean; on: string }): Refusal =>
  state.status === 'recorded' ? { ...state, status: 'heard', hearing } : state

const evolveKnown = (state: KnownRefusal, fact: RefusalFact): Refusal => {
  switch (fact.type) {
    case 'PersonHeard':
      return heard(state, { spoke: fact.spoke, on: fact.on })
    case 'RefusalJudged': {
      const { type: _, objectionUntil, ...judgement } = fact
      if (state.status !== 'heard') return state
      return { ...state, status: 'judged', judgement, objectionUntil, objectionDismissed: false }
    }
    case 'RefusalOpposed':
      return state.status === 'judged' ? { ...state, status: 'objected' } : state
    case 'RefusalObjectionDismissed':
      return state.status === 'objected' ? { ...state, status: 'judged', objectionDismissed: true } : state
    case 'RefusalConfirmed': {
      const { on: confirmedOn, by: confirmedBy } = fact
      return state.status === 'judged' ? { ...state, status: 'confirmed', confirmedOn, confirmedBy } : state
    }
    case 'RefusalDiscounted':
      return { ...state, status: 'discounted', ground: fact.ground, discountedOn: fact.on }
    // What was refused is measured by the pay of the place where it was refused.
    case 'MoveFollowed':
      return { ...state, division: fact.division, postDivision: state.postDivision ?? state.division }
    case 'RefusalRecorded':
      return state
  }
}

/** One refusal of assistance, from its record to what two officers made of it. */
export const refusal: Decider<Refusal, RefusalCommand, RefusalFact, AdjudicationRefusal> = {
  initial: { status: 'none' },
  decide: decideRefusal,
  evolve: (state, fact) => {
    if (state.status !== 'none') return evolveKnown(state, fact)
    if (fact.type !== 'RefusalRecorded') return state
    const { type: _, ...recorded } = fact
    return { status: 'recorded', ...recorded }
  },
}
