import type { Answers, KnownOfCard } from '@jiuyuan/contract-card/inspection'
import type { InspectionRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { deviationsOf, expectedAnswers } from './deviations.ts'
import type { Inspection, InspectionCommand, InspectionFact } from './inspection.ts'

type Command<Type extends InspectionCommand['type']> = Extract<InspectionCommand, { type: Type }>
type Decided = Decision<InspectionFact, InspectionRefusal>
type Open = Extract<Inspection, { status: 'due' | 'excepted' | 'verified' }>

interface Found extends Pick<Command<'VerifyCard'>, 'today' | 'by'> {
  readonly answers: Answers
  readonly known: KnownOfCard
}

const found = ({ answers, known, today: on, by }: Found): Decided =>
  accept({ type: 'CardVerified', answers, known, deviations: deviationsOf(answers, known), on, by })

const verify = ({ known, ...command }: Command<'VerifyCard'>): Decided =>
  known ? found({ ...command, known }) : refuse('card-ended')

/** Many at once only where neither the register nor who verified before shows anything to mend. */
const verifyAsKnown = (state: Open, { known, ...command }: Command<'VerifyAsKnown'>): Decided => {
  if (!known) return refuse('card-ended')
  if (state.status === 'excepted') return refuse('exceptions-open', { count: state.deviations.length })
  const answers = expectedAnswers(known)
  const { length: count } = deviationsOf(answers, known)
  return count > 0 ? refuse('deviates-from-register', { count }) : found({ ...command, answers, known })
}

const noteNotice = (state: Open, { channel, on, today }: Command<'NoteNotice'>): Decided => {
  if (state.status === 'verified') return refuse('notice-needless')
  if (on > today || on < state.from) return refuse('notice-not-of-today')
  if (state.notices.some((notice) => notice.on === on)) return refuse('notice-same-day')
  return accept({ type: 'NoticeNoted', channel, on })
}

/** 附件第十六条: the issuing body inspects what the community verified; not by the same person. */
const stamp = (state: Open, { cardOpen, today, by }: Command<'StampCard'>): Decided => {
  if (!cardOpen) return refuse('card-ended')
  if (state.status === 'due') return refuse('verification-missing')
  if (state.status === 'excepted') return refuse('exceptions-open', { count: state.deviations.length })
  if (state.verifiedBy === by) return refuse('same-officer')
  return accept({ type: 'CardStamped', on: today, by })
}

/** What the issuer has not stamped in time is no lateness of the person's. */
const passWindow = (state: Open, { today }: Command<'PassWindow'>): Decided =>
  state.status === 'verified' || state.overdueSince || today <= state.until
    ? accept()
    : accept({ type: 'InspectionOverdue', since: addDays(state.until, 1), noticedOn: today })

const decideOpen = (
  state: Open,
  command: Exclude<InspectionCommand, { type: 'DueInspection' | 'FollowPerson' }>,
): Decided => {
  switch (command.type) {
    case 'VerifyCard':
      return verify(command)
    case 'VerifyAsKnown':
      return verifyAsKnown(state, command)
    case 'NoteNotice':
      return noteNotice(state, command)
    case 'StampCard':
      return stamp(state, command)
    case 'PassWindow':
      return passWindow(state, command)
    case 'Move':
      return state.division === command.division ? accept() : accept({ ...command, type: 'InspectionMoved' })
    case 'Release':
      return accept({ type: 'InspectionReleased', because: command.because, on: command.on })
  }
}

export const decideInspection = (state: Inspection, command: InspectionCommand): Decided => {
  if (command.type === 'DueInspection')
    return state.status === 'none' ? accept({ ...command, type: 'InspectionDue' }) : accept()
  if (state.status === 'none') return refuse('inspection-unknown')
  if (command.type === 'FollowPerson')
    return state.personId === command.personId ? accept() : accept({ ...command, type: 'PersonFollowed' })
  const ofSystem = ['PassWindow', 'Move', 'Release'].includes(command.type)
  switch (state.status) {
    case 'inspected':
      return ofSystem ? accept() : refuse('inspection-done')
    case 'released':
      return ofSystem ? accept() : refuse('inspection-released')
    case 'due':
    case 'excepted':
    case 'verified':
      return decideOpen(state, command)
  }
}
