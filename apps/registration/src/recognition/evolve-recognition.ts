import type { RecognitionFact } from './recognition-acts.ts'
import type { KnownRecognition, Recognition } from './recognition-state.ts'

type FactOf<Type extends RecognitionFact['type']> = Extract<RecognitionFact, { type: Type }>
type Under<Status extends Recognition['status']> = Extract<Recognition, { status: Status }>

const objected = (state: Under<'publicised' | 'objected'>, fact: FactOf<'RecognitionObjected'>): Recognition => {
  const { objectionId: id, on, dueOn, remainingDays } = fact
  const objections = [...state.objections, { id, on, dueOn, settled: null, settledOn: null }]
  // The oldest open objection is due first.
  return { ...state, status: 'objected', objections, remainingDays, dueOn: state.dueOn ?? dueOn }
}

const settled = (state: Under<'objected'>, { objectionId, upheld, on, noticeUntil }: FactOf<'ObjectionSettled'>) => {
  const outcome = upheld ? 'upheld' : 'dismissed'
  const objections = state.objections.map((objection) =>
    objection.id === objectionId ? ({ ...objection, settled: outcome, settledOn: on } as const) : objection,
  )
  const next = objections.find((objection) => objection.settled === null)
  const after = { ...state, objections, dueOn: next?.dueOn ?? null }
  if (!noticeUntil) return after
  return { ...after, status: 'publicised', notice: { ...state.notice, until: noticeUntil } } as const
}

const inNotice = (state: KnownRecognition, fact: RecognitionFact): Recognition => {
  if (state.status !== 'publicised' && state.status !== 'objected') return state
  if (fact.type === 'RecognitionObjected') return objected(state, fact)
  if (fact.type === 'ObjectionSettled' && state.status === 'objected') return settled(state, fact)
  return fact.type === 'NoticeEnded' ? { ...state, status: 'notice-ended', dueOn: fact.dueOn } : state
}

const inCheck = (state: KnownRecognition, fact: RecognitionFact): Recognition => {
  if (state.status !== 'applied' && state.status !== 'rejection-proposed') return state
  if (fact.type === 'RejectionProposed') {
    const { type: _, ...proposed } = fact
    return { ...state, status: 'rejection-proposed', ...proposed }
  }
  if (fact.type !== 'RecognitionChecked') return state
  const { type: _, ...checked } = fact
  return { ...state, status: 'checked', ...checked, evidence: [...state.evidence, ...fact.evidence] }
}

const publicised = (state: KnownRecognition, fact: FactOf<'RecognitionPublicised'>): Recognition => {
  if (state.status !== 'checked') return state
  const notice = { place: fact.place, from: fact.noticeFrom, until: fact.noticeUntil }
  return { ...state, status: 'publicised', notice, objections: [], dueOn: null }
}

const closed = (
  state: KnownRecognition,
  fact: FactOf<'RecognitionRecognised' | 'RecognitionRejected' | 'RecognitionWithdrawn'>,
): Recognition => {
  if (fact.type === 'RecognitionWithdrawn') return { ...state, status: 'withdrawn', withdrawnOn: fact.on, dueOn: null }
  if (fact.type === 'RecognitionRejected') {
    const { ground, stage, remedies, on: rejectedOn } = fact
    return { ...state, status: 'rejected', ground, stage, remedies, rejectedOn, dueOn: null }
  }
  const { confirmer, recognisedAt } = fact
  return state.status === 'reviewed' ? { ...state, status: 'recognised', confirmer, recognisedAt, dueOn: null } : state
}

export const evolveRecognition = (state: Recognition, fact: RecognitionFact): Recognition => {
  if (fact.type === 'RecognitionApplied') {
    const { type: _, ...application } = fact
    return { status: 'applied', ...application }
  }
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'RejectionProposed':
    case 'RecognitionChecked':
      return inCheck(state, fact)
    case 'RecognitionPublicised':
      return publicised(state, fact)
    case 'RecognitionObjected':
    case 'ObjectionSettled':
    case 'NoticeEnded':
      return inNotice(state, fact)
    case 'RecognitionReviewed': {
      const { reviewer, dueOn } = fact
      return state.status === 'notice-ended' ? { ...state, status: 'reviewed', reviewer, dueOn } : state
    }
    default:
      return closed(state, fact)
  }
}
