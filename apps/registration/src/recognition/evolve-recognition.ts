import { evolveAdded } from './add-category.ts'
import { evolveRepeat } from './decide-repeat.ts'
import { evolveExit } from './evolve-exit.ts'
import { isExitFact } from './exit-acts.ts'
import type { RecognitionFact } from './recognition-acts.ts'
import type { KnownRecognition, Recognition } from './recognition-state.ts'

type FactOf<Type extends RecognitionFact['type']> = Extract<RecognitionFact, { type: Type }>
type Under<Status extends Recognition['status']> = Extract<Recognition, { status: Status }>

type Noticed = Under<'publicised' | 'objected' | 'notice-ended'>

const objected = (state: Noticed, fact: FactOf<'RecognitionObjected'>): Recognition => {
  const { objectionId: id, ground, on, dueOn, remainingDays } = fact
  const objections = [...state.objections, { id, ground, on, dueOn, settled: null, settledOn: null }]
  // The oldest open objection is due first.
  const first = state.status === 'objected' ? state.dueOn : null
  return { ...state, status: 'objected', objections, remainingDays, dueOn: first ?? dueOn }
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
  if (state.status !== 'publicised' && state.status !== 'objected' && state.status !== 'notice-ended') return state
  if (fact.type === 'RecognitionObjected') return objected(state, fact)
  if (fact.type === 'RepeatRecorded' || fact.type === 'RepeatsJudged') return evolveRepeat(state, fact)
  if (fact.type === 'ObjectionSettled' && state.status === 'objected') return settled(state, fact)
  return fact.type === 'NoticeEnded' ? { ...state, status: 'notice-ended', dueOn: fact.dueOn } : state
}

const inCheck = (
  state: KnownRecognition,
  fact: FactOf<'RejectionProposed' | 'RecognitionChecked' | 'RecognitionReturned'>,
): Recognition => {
  if (state.status !== 'applied' && state.status !== 'rejection-proposed') return state
  if (fact.type === 'RecognitionReturned') {
    const { type: _, ...returned } = fact
    return { ...state, status: 'returned', returned, dueOn: returned.until }
  }
  if (fact.type === 'RejectionProposed') {
    const { type: _, ...proposed } = fact
    return { ...state, status: 'rejection-proposed', ...proposed }
  }
  const { type: _, ...checked } = fact
  return { ...state, status: 'checked', ...checked, evidence: [...state.evidence, ...fact.evidence] }
}

const supplemented = (state: KnownRecognition, fact: FactOf<'RecognitionSupplemented'>): Recognition => {
  if (state.status !== 'returned') return state
  const { evidence, answers, dueOn } = fact
  return { ...state, status: 'applied', evidence: [...state.evidence, ...evidence], answers, dueOn }
}

// What was proven and posted is left behind: the community begins again with the same application.
const sentBack = (state: KnownRecognition, { dueOn }: FactOf<'RecognitionSentBack'>): Recognition => {
  const { personId, householdId, division, category, categories, appliedOn, assent } = state
  const { evidence, answers, firstContactOfficer, returned, added } = state
  const application = { personId, householdId, division, category, categories, appliedOn, assent }
  return { status: 'applied', ...application, evidence, answers, firstContactOfficer, returned, added, dueOn }
}

const publicised = (state: KnownRecognition, fact: FactOf<'RecognitionPublicised'>): Recognition => {
  if (state.status !== 'checked') return state
  const { noticeId, place, noticeFrom: from, noticeUntil: until } = fact
  const notice = { noticeId, place, from, until }
  return { ...state, status: 'publicised', notice, objections: [], repeated: [], dueOn: null }
}

const closed = (
  state: KnownRecognition,
  fact: FactOf<
    'RecognitionRecognised' | 'RecognitionRejected' | 'RecognitionWithdrawn' | 'RecognitionLeftUnsupplemented'
  >,
): Recognition => {
  if (fact.type === 'RecognitionWithdrawn' || fact.type === 'RecognitionLeftUnsupplemented') {
    const because = fact.type === 'RecognitionWithdrawn' ? 'person' : 'not-supplemented'
    return { ...state, status: 'withdrawn', withdrawnOn: fact.on, because, dueOn: null }
  }
  if (fact.type === 'RecognitionRejected') {
    const { ground, stage, remedies, basis, on: rejectedOn } = fact
    return { ...state, status: 'rejected', ground, stage, remedies, basis, rejectedOn, dueOn: null }
  }
  const { confirmer, recognisedAt } = fact
  return state.status === 'reviewed' ? { ...state, status: 'recognised', confirmer, recognisedAt, dueOn: null } : state
}

export const evolveRecognition = (state: Recognition, fact: RecognitionFact): Recognition => {
  if (fact.type === 'RecognitionApplied') {
    const { type: _, ...application } = fact
    return { status: 'applied', ...application, returned: null, added: [] }
  }
  if (state.status === 'none') return state
  if (fact.type === 'MoveFollowed') return { ...state, division: fact.division }
  if (isExitFact(fact)) return evolveExit(state, fact)
  switch (fact.type) {
    case 'RecognitionReturned':
    case 'RejectionProposed':
    case 'RecognitionChecked':
      return inCheck(state, fact)
    case 'RecognitionSupplemented':
      return supplemented(state, fact)
    case 'RecognitionSentBack':
      return sentBack(state, fact)
    case 'PolicyPeriodEnded':
      return state.status === 'recognised' ? { ...state, policyEndedOn: fact.on } : state
    case 'RecognitionGaveWay':
      return state.status === 'recognised'
        ? { ...state, status: 'ended', exitGround: 'policy-ended', endedOn: fact.on }
        : state
    case 'CategoryAdded':
    case 'ReviewReopened':
      return evolveAdded(state, fact)
    case 'PrimaryChanged':
      return { ...state, category: fact.category }
    case 'RecognitionPublicised':
      return publicised(state, fact)
    case 'RecognitionObjected':
    case 'RepeatRecorded':
    case 'RepeatsJudged':
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
