import { recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { accept, refuse, type Decision, type Refused } from '@jiuyuan/kernel/decider'
import { follow, type FollowMove } from '../person/follow-move.ts'
import { addCategory } from './add-category.ts'
import { check, closeUnsupplemented, giveBack, proposeRejection, supplement } from './decide-check.ts'
import { decideExit } from './decide-exit.ts'
import { decideInNotice, endNotice } from './decide-notice.ts'
import { unlessUnread } from './decide-repeat.ts'
import { isExitCommand } from './exit-acts.ts'
import { decidePolicyEnd } from './decide-policy-end.ts'
import { future, isDecided, waiting } from './not-now.ts'
import type * as acts from './recognition-acts.ts'
import type { KnownRecognition, Recognition, RejectionStage } from './recognition-state.ts'
import { rejected } from './rejecting.ts'

type Decided = Decision<acts.RecognitionFact, RecognitionRefusal>

// 附件第五条: registered as unemployed first, with a certificate; and still so on the day of the confirmation.
const notEligible = ({ registered, certificateValid }: acts.Standing): Refused<RecognitionRefusal> | undefined => {
  if (!certificateValid) return refuse('certificate-missing')
  return registered ? undefined : refuse('not-registered-unemployed')
}

const apply = (command: acts.Apply): Decided => {
  const { type: _, offered, standing, officer, today, ...application } = command
  const { categories, assent, evidence } = application
  const [category = ''] = categories
  const unknown = categories.find((code) => !offered.includes(code))
  if (unknown !== undefined) return refuse('category-unknown', { category: unknown })
  const refused = notEligible(standing) ?? future([assent.on, ...evidence.map(({ seenOn }) => seenOn)], today)
  if (refused) return refused
  const taken = { ...application, category, appliedOn: today, firstContactOfficer: officer }
  return accept({ type: 'RecognitionApplied', ...taken })
}

// 不相容岗位分离: who registers, who checks, who reviews and who confirms are different persons.
const ownPart = (state: KnownRecognition, officer: string): Refused<RecognitionRefusal> | undefined => {
  const checker = 'checker' in state ? state.checker : undefined
  const reviewer = 'reviewer' in state ? state.reviewer : undefined
  const roles = { 受理人: state.firstContactOfficer, 核查人: checker, 审核人: reviewer }
  if (state.added.some(({ by }) => by === officer)) return refuse('approver-is-registrar', { role: '受理人' })
  const own = Object.entries(roles).find(([, other]) => other === officer)
  return own && refuse('approver-is-registrar', { role: own[0] })
}

const review = (state: KnownRecognition, { officer: reviewer, dueOn }: acts.Review): Decided => {
  if (state.status !== 'notice-ended') return waiting(state)
  return unlessUnread(state) ?? ownPart(state, reviewer) ?? accept({ type: 'RecognitionReviewed', reviewer, dueOn })
}

const confirm = (state: KnownRecognition, { officer, now, standing }: acts.Confirm): Decided => {
  if (state.status !== 'reviewed') return waiting(state)
  return (
    ownPart(state, officer) ??
    notEligible(standing) ??
    accept({ type: 'RecognitionRecognised', confirmer: officer, recognisedAt: now })
  )
}

// 附件第四、十四条: what the community proposes and what the notice left open is the street's, what the street passed the county's.
const desks: Partial<Record<Recognition['status'], { stage: RejectionStage; level: string; office: string }>> = {
  'rejection-proposed': { stage: 'community', level: 'township', office: '街道(乡镇)' },
  'notice-ended': { stage: 'street', level: 'township', office: '街道(乡镇)' },
  reviewed: { stage: 'county', level: 'county', office: '县级部门' },
}

const reject = (state: KnownRecognition, { ground, level, officer, today: on, remedies }: acts.Reject): Decided => {
  const desk = desks[state.status]
  if (!desk) return waiting(state)
  if (desk.level !== level) return refuse('stage-of-other-office', { office: desk.office })
  return ownPart(state, officer) ?? accept(rejected(state, { ground, stage: desk.stage, on, remedies }))
}

/** Back to the community; a proposal to reject the street overrules or confirms instead. */
const sendBack = (state: KnownRecognition, { level, dueOn }: acts.SendBack): Decided => {
  const desk = desks[state.status]
  if (!desk || desk.stage === 'community') return waiting(state)
  if (desk.level !== level) return refuse('stage-of-other-office', { office: desk.office })
  return unlessUnread(state) ?? accept({ type: 'RecognitionSentBack', dueOn })
}

const changePrimary = (state: KnownRecognition, { category }: acts.ChangePrimary): Decided => {
  if (state.status !== 'notice-ended' && state.status !== 'reviewed') return waiting(state)
  if (!state.categories.includes(category)) return refuse('category-not-asked', { category })
  const proven = state.proofs.some(({ rule, outcome }) => rule === category && outcome === 'yes')
  return proven ? accept({ type: 'PrimaryChanged', category }) : refuse('category-not-proven', { category })
}

const withdraw = ({ assent, today }: acts.Withdraw): Decided =>
  future([assent.on], today) ?? accept({ type: 'RecognitionWithdrawn', on: today, assent })

// The posted days are counted where the poster hangs: the case follows when they are over.
const followMove = (state: KnownRecognition, command: FollowMove): Decided =>
  state.status === 'publicised' || state.status === 'objected' ? accept() : follow(state.division, command)

export const decideRecognition = (state: Recognition, command: acts.RecognitionCommand): Decided => {
  if (state.status === 'none')
    return command.type === 'ApplyRecognition' ? apply(command) : refuse('recognition-unknown')
  if (command.type === 'FollowMove') return followMove(state, command)
  if (command.type === 'EndNotice') return endNotice(state, command)
  if (isExitCommand(command)) return decideExit(state, command)
  if (command.type === 'NotePolicyEnd' || command.type === 'GiveWayToApplication')
    return decidePolicyEnd(state, command)
  const { status, appliedOn } = state
  if (isDecided(state)) return refuse('recognition-closed', { status: recognitionStatusText[status] })
  switch (command.type) {
    case 'ApplyRecognition':
      return refuse('recognition-open', { appliedOn, status: recognitionStatusText[status] })
    case 'CheckRecognition':
    case 'OverruleRejection':
      return check(state, command)
    case 'ReturnRecognition':
      return giveBack(state, command)
    case 'SupplementRecognition':
      return supplement(state, command)
    case 'CloseUnsupplemented':
      return closeUnsupplemented(state, command)
    case 'ProposeRejection':
      return proposeRejection(state, command)
    case 'ReviewRecognition':
      return review(state, command)
    case 'ConfirmRecognition':
      return confirm(state, command)
    case 'SendBackRecognition':
      return sendBack(state, command)
    case 'ChangePrimary':
      return changePrimary(state, command)
    case 'AddCategory':
      return addCategory(state, command)
    case 'RejectRecognition':
      return reject(state, command)
    case 'WithdrawRecognition':
      return withdraw(command)
    default:
      return decideInNotice(state, command)
  }
}
