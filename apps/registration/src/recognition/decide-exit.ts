import { exitGrounds } from '@jiuyuan/contract-registration/exit-grounds'
import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import type * as acts from './exit-acts.ts'
import { notShown } from './exit-shown.ts'
import { future } from './not-now.ts'
import type { KnownRecognition } from './recognition-state.ts'

type Decided = Decision<acts.ExitFact, RecognitionRefusal>
type Noticed = Extract<KnownRecognition, { status: 'exit-noticed' }>

const elsewhere = ({ status }: KnownRecognition): Refused<RecognitionRefusal> =>
  refuse('exit-not-recognised', { status: recognitionStatusText[status] })

const notNoticed = (state: KnownRecognition) =>
  state.status === 'recognised' ? refuse<RecognitionRefusal>('exit-not-proposed') : elsewhere(state)

const propose = (state: KnownRecognition, command: acts.Propose): Decided => {
  if (state.status !== 'recognised' && state.status !== 'exit-noticed') return elsewhere(state)
  const running = state.status === 'exit-noticed' ? state.exit : state.exitProposal
  if (running) {
    const { ground, proposedOn: on } = running
    return refuse('exit-already-proposed', { on, ground: exitGrounds[ground].text })
  }
  const { ground, evidence, assent, lastContactOn, shown, officer, today } = command
  const days = [...evidence.map(({ seenOn }) => seenOn), ...(assent ? [assent.on] : []), lastContactOn ?? today]
  const refused = future(days, today) ?? notShown(command)
  if (refused) return refused
  const lines = exitGrounds[ground].need === 'criteria' ? shown.criteria.lines : []
  const proposal = { ground, evidence, assent, lines, proposedOn: today, proposedBy: officer }
  return accept({ type: 'ExitProposed', ...proposal })
}

const second = (role: string): Refused<RecognitionRefusal> => refuse('exit-second-person-needed', { role })

const confirm = (state: KnownRecognition, { decisionId, officer, today }: acts.ConfirmExit): Decided => {
  if (state.status !== 'recognised') return elsewhere(state)
  const proposal = state.exitProposal
  if (!proposal) return refuse('exit-not-proposed')
  if (proposal.proposedBy === officer) return second('提出人')
  const confirmed = { decisionId, on: today, by: officer }
  // 撤销: what was got by proved fraud is taken back at once; the remedies stay open.
  return proposal.ground === 'fraud-proved'
    ? accept({ type: 'RecognitionRevoked', ...confirmed })
    : accept({ type: 'ExitNoticed', ...confirmed, ground: proposal.ground })
}

/** Told, not asked: never refuses; a notice that was given up or served before stays as it is. */
const serve = (state: KnownRecognition, { decisionId, servedOn, objectionUntil }: acts.Serve): Decided =>
  state.status === 'exit-noticed' && state.exit.decisionId === decisionId && state.exit.servedOn === null
    ? accept({ type: 'ExitServed', servedOn, objectionUntil })
    : accept()

const object = (state: KnownRecognition, { objectionId, on, today }: acts.ObjectToExit): Decided => {
  if (state.status !== 'exit-noticed') return notNoticed(state)
  const { objectionUntil: until, objections } = state.exit
  if (objections.some(({ settled }) => settled === null)) return refuse('exit-objection-open')
  if (until !== null && on > until) return refuse('exit-objection-over', { until })
  return future([on], today) ?? accept({ type: 'ExitObjected', objectionId, on })
}

const settle = (state: KnownRecognition, command: acts.SettleExit): Decided => {
  if (state.status !== 'exit-noticed') return notNoticed(state)
  const { objectionId, heardOn, upheld, officer, today } = command
  const { proposedBy, confirmedBy, objections, decisionId } = state.exit
  const objection = objections.find(({ id }) => id === objectionId)
  if (!objection) return refuse('objection-unknown')
  if (objection.settled !== null) return refuse('objection-settled')
  if (officer === proposedBy) return second('提出人')
  if (officer === confirmedBy) return second('确认人')
  const refused = future([heardOn], today)
  if (refused) return refused
  const settled = { type: 'ExitObjectionSettled', objectionId, upheld, heardOn, by: officer } as const
  return upheld ? accept<acts.ExitFact>(settled, { type: 'ExitDropped', on: today, decisionId }) : accept(settled)
}

const drop = (state: KnownRecognition, { today: on }: acts.Drop): Decided => {
  if (state.status === 'exit-noticed') return accept({ type: 'ExitDropped', on, decisionId: state.exit.decisionId })
  if (state.status !== 'recognised') return elsewhere(state)
  return state.exitProposal ? accept({ type: 'ExitDropped', on, decisionId: null }) : refuse('exit-not-proposed')
}

const stillRunning = ({ exit }: Noticed, today: string): Refused<RecognitionRefusal> | undefined => {
  const { servedOn, objectionUntil: until, objections } = exit
  if (servedOn === null || until === null) return refuse('exit-not-served')
  if (objections.some(({ settled }) => settled === null)) return refuse('exit-objection-open')
  return today <= until ? refuse('exit-notice-running', { until }) : undefined
}

const finalise = (state: KnownRecognition, { officer, today }: acts.Finalise): Decided => {
  if (state.status !== 'exit-noticed') return notNoticed(state)
  const { ground, proposedBy } = state.exit
  if (officer === proposedBy) return second('提出人')
  return stillRunning(state, today) ?? accept({ type: 'RecognitionEnded', ground, on: today })
}

const reopen = (state: KnownRecognition, { decisionId, today, dueOn }: acts.Reopen): Decided => {
  const reopened = { type: 'RecognitionReopened', decisionId, on: today } as const
  if (state.status === 'ended' || state.status === 'revoked')
    return accept({ ...reopened, status: 'recognised', dueOn: null })
  if (state.status !== 'rejected') return refuse('not-reopenable', { status: recognitionStatusText[state.status] })
  // What had passed its notice goes back to the street, anything earlier to the community.
  return state.notice
    ? accept({ ...reopened, status: 'notice-ended', dueOn: dueOn.street })
    : accept({ ...reopened, status: 'applied', dueOn: dueOn.community })
}

/** 退出援助 (实施意见 二(三)): proposed, confirmed by another, served, and final only after the days to object. */
export const decideExit = (state: KnownRecognition, command: acts.ExitCommand): Decided => {
  switch (command.type) {
    case 'ProposeExit':
      return propose(state, command)
    case 'ConfirmExit':
      return confirm(state, command)
    case 'ServeExit':
      return serve(state, command)
    case 'ObjectToExit':
      return object(state, command)
    case 'SettleExitObjection':
      return settle(state, command)
    case 'DropExit':
      return drop(state, command)
    case 'FinaliseExit':
      return finalise(state, command)
    case 'ReopenRecognition':
      return reopen(state, command)
  }
}
