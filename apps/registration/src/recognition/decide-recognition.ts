import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import type { Proof } from '@jiuyuan/policy/proof'
import { decideInNotice, endNotice } from './decide-notice.ts'
import { isClosed, waiting } from './not-now.ts'
import type * as acts from './recognition-acts.ts'
import type { KnownRecognition, Recognition, RejectionStage } from './recognition-state.ts'

type Decided = Decision<acts.RecognitionFact, RecognitionRefusal>

const future = (days: readonly string[], today: string): Refused<RecognitionRefusal> | undefined => {
  const day = days.find((one) => one > today)
  return day === undefined ? undefined : refuse('day-in-future', { day })
}

// 附件第五条: registered as unemployed first, with a certificate; and still so on the day of the confirmation.
const notEligible = ({ registered, certificateValid }: acts.Standing): Refused<RecognitionRefusal> | undefined => {
  if (!certificateValid) return refuse('certificate-missing')
  return registered ? undefined : refuse('not-registered-unemployed')
}

const apply = (command: acts.Apply): Decided => {
  const { type: _, offered, standing, officer, today, ...application } = command
  const { category, assent, evidence } = application
  if (!offered) return refuse('category-unknown', { category })
  const refused = notEligible(standing) ?? future([assent.on, ...evidence.map(({ seenOn }) => seenOn)], today)
  if (refused) return refused
  return accept({ type: 'RecognitionApplied', ...application, appliedOn: today, firstContactOfficer: officer })
}

/** What fails, as titles; parts that nobody can make true (such as the other sex) are left out where others could be. */
const failing = ({ title, children }: Proof): string[] => {
  const failed = children.filter(({ outcome }) => outcome === 'no')
  if (failed.length === 0) return [title]
  const curable = failed.filter(({ wouldPassIf }) => wouldPassIf !== undefined)
  return (curable.length > 0 ? curable : failed).flatMap(failing)
}

const unproven = (proof: Proof): Refused<RecognitionRefusal> | undefined => {
  if (proof.outcome === 'no') return refuse('criteria-not-met', { line: failing(proof).join(';') })
  return proof.outcome === 'yes'
    ? undefined
    : refuse('facts-missing', { missing: proof.missingEvidence ?? proof.title })
}

const check = (state: KnownRecognition, command: acts.Check): Decided => {
  const from = command.type === 'CheckRecognition' ? 'applied' : 'rejection-proposed'
  if (state.status !== from) return waiting(state)
  const { evidence, proof, officer: checker, today, dueOn } = command
  const refused =
    future(
      evidence.map(({ seenOn }) => seenOn),
      today,
    ) ?? unproven(proof)
  return refused ?? accept({ type: 'RecognitionChecked', evidence, proof, checker, dueOn })
}

const proposeRejection = (state: KnownRecognition, command: acts.ProposeRejection): Decided => {
  if (state.status !== 'applied') return waiting(state)
  const { ground, proof, officer: checker, dueOn } = command
  return accept({ type: 'RejectionProposed', ground, proof, checker, dueOn })
}

const review = (state: KnownRecognition, { officer: reviewer, dueOn }: acts.Review): Decided =>
  state.status === 'notice-ended' ? accept({ type: 'RecognitionReviewed', reviewer, dueOn }) : waiting(state)

const confirm = (state: KnownRecognition, { officer, now, standing }: acts.Confirm): Decided => {
  if (state.status !== 'reviewed') return waiting(state)
  const roles = { 受理人: state.firstContactOfficer, 核查人: state.checker, 审核人: state.reviewer }
  const own = Object.entries(roles).find(([, other]) => other === officer)
  if (own) return refuse('approver-is-registrar', { role: own[0] })
  return notEligible(standing) ?? accept({ type: 'RecognitionRecognised', confirmer: officer, recognisedAt: now })
}

// 附件第四、十四条: what the community proposes and what the notice left open is the street's, what the street passed the county's.
const desks: Partial<Record<Recognition['status'], { stage: RejectionStage; level: string; office: string }>> = {
  'rejection-proposed': { stage: 'community', level: 'township', office: '街道(乡镇)' },
  'notice-ended': { stage: 'street', level: 'township', office: '街道(乡镇)' },
  reviewed: { stage: 'county', level: 'county', office: '县级部门' },
}

const reject = (state: KnownRecognition, { ground, level, today, remedies }: acts.Reject): Decided => {
  const desk = desks[state.status]
  if (!desk) return waiting(state)
  if (desk.level !== level) return refuse('stage-of-other-office', { office: desk.office })
  return accept({ type: 'RecognitionRejected', ground, stage: desk.stage, on: today, remedies })
}

const withdraw = ({ assent, today }: acts.Withdraw): Decided =>
  future([assent.on], today) ?? accept({ type: 'RecognitionWithdrawn', on: today, assent })

export const decideRecognition = (state: Recognition, command: acts.RecognitionCommand): Decided => {
  if (state.status === 'none')
    return command.type === 'ApplyRecognition' ? apply(command) : refuse('recognition-unknown')
  if (command.type === 'EndNotice') return endNotice(state, command)
  const { status, appliedOn } = state
  if (isClosed(state)) return refuse('recognition-closed', { status: recognitionStatusText[status] })
  switch (command.type) {
    case 'ApplyRecognition':
      return refuse('recognition-open', { appliedOn, status: recognitionStatusText[status] })
    case 'CheckRecognition':
    case 'OverruleRejection':
      return check(state, command)
    case 'ProposeRejection':
      return proposeRejection(state, command)
    case 'ReviewRecognition':
      return review(state, command)
    case 'ConfirmRecognition':
      return confirm(state, command)
    case 'RejectRecognition':
      return reject(state, command)
    case 'WithdrawRecognition':
      return withdraw(command)
    default:
      return decideInNotice(state, command)
  }
}
