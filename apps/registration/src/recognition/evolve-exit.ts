import type { ExitFact } from './exit-acts.ts'
import type { KnownRecognition, Recognition } from './recognition-state.ts'

type FactOf<Type extends ExitFact['type']> = Extract<ExitFact, { type: Type }>
type Noticed = Extract<KnownRecognition, { status: 'exit-noticed' }>
type Rejected = Extract<KnownRecognition, { status: 'rejected' }>

const noticed = (state: KnownRecognition, fact: FactOf<'ExitNoticed'>): Recognition => {
  if (state.status !== 'recognised' || !state.exitProposal) return state
  const { decisionId, on: confirmedOn, by: confirmedBy } = fact
  const notice = { decisionId, confirmedOn, confirmedBy, servedOn: null, objectionUntil: null, objections: [] }
  return { ...state, status: 'exit-noticed', exitProposal: null, exit: { ...state.exitProposal, ...notice } }
}

const inNotice = (
  state: Noticed,
  fact: FactOf<'ExitServed' | 'ExitObjected' | 'ExitObjectionSettled'>,
): Noticed['exit'] => {
  const { exit } = state
  if (fact.type === 'ExitServed') return { ...exit, servedOn: fact.servedOn, objectionUntil: fact.objectionUntil }
  if (fact.type === 'ExitObjected') {
    const objection = { id: fact.objectionId, on: fact.on, settled: null, heardOn: null }
    return { ...exit, objections: [...exit.objections, objection] }
  }
  const { objectionId, upheld, heardOn } = fact
  const settled = upheld ? ('upheld' as const) : ('dismissed' as const)
  return {
    ...exit,
    objections: exit.objections.map((one) => (one.id === objectionId ? { ...one, settled, heardOn } : one)),
  }
}

/** What had passed its notice, as it was before the rejection; undefined for anything earlier. */
const passedNotice = ({ proofs, checker, notice, objections, repeated = [], judged }: Rejected) =>
  proofs && checker && notice && objections && { proofs, checker, notice, objections, repeated, judged: judged ?? null }

const reopened = (state: KnownRecognition, { status, on, dueOn }: FactOf<'RecognitionReopened'>): Recognition => {
  if (state.status === 'ended' || state.status === 'revoked')
    return { ...state, status: 'recognised', exitProposal: null, reinstatedOn: on, dueOn }
  if (state.status !== 'rejected') return state
  const passed = status === 'notice-ended' && passedNotice(state)
  return passed ? { ...state, ...passed, status: 'notice-ended', dueOn } : { ...state, status: 'applied', dueOn }
}

export const evolveExit = (state: KnownRecognition, fact: ExitFact): Recognition => {
  switch (fact.type) {
    case 'ExitProposed': {
      const { type: _, ...exitProposal } = fact
      return state.status === 'recognised' ? { ...state, exitProposal } : state
    }
    case 'ExitNoticed':
      return noticed(state, fact)
    case 'ExitServed':
    case 'ExitObjected':
    case 'ExitObjectionSettled':
      return state.status === 'exit-noticed' ? { ...state, exit: inNotice(state, fact) } : state
    case 'ExitDropped':
      return state.status === 'recognised' || state.status === 'exit-noticed'
        ? { ...state, status: 'recognised', exitProposal: null }
        : state
    case 'RecognitionEnded': {
      const { ground: exitGround, on: endedOn } = fact
      return state.status === 'exit-noticed' ? { ...state, status: 'ended', exitGround, endedOn } : state
    }
    case 'RecognitionRevoked':
      return state.status === 'recognised' ? { ...state, status: 'revoked', revokedOn: fact.on } : state
    case 'RecognitionReopened':
      return reopened(state, fact)
  }
}
