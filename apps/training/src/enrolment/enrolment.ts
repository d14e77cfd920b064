import type { TrainingRefusal } from '@jiuyuan/contract-training/training'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Recommended = z.object({
  courseId: z.uuid(),
  personId: z.uuid(),
  division: z.string(),
  courseTitle: z.string(),
  kind: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})
const Enrolled = Recommended.extend({ enrolledOn: z.iso.date(), seat: z.int() })

/** 培训: recommended to the person, enrolled only with their assent, certified at the end. Declining has no consequence. */
export const Enrolment = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Recommended.extend({ status: z.literal('recommended') }),
  Recommended.extend({ status: z.literal('declined') }),
  Enrolled.extend({ status: z.literal('enrolled') }),
  Enrolled.extend({ status: z.literal('certified'), certificate: z.string(), certifiedOn: z.iso.date() }),
])
export type Enrolment = z.output<typeof Enrolment>

export type EnrolmentCommand =
  | ({ type: 'RecommendTraining'; today: string; registeredUnemployed: boolean } & z.output<typeof Recommended>)
  /** `seat` is the next free one, 1 …; the database lets a seat be taken once. */
  | { type: 'EnrolPerson'; on: string; seat: number; places: number }
  | { type: 'DeclineTraining' }
  | { type: 'CertifyTraining'; certificate: string; today: string }
  /** The person lives in another community now; never refused. */
  | { type: 'FollowMove'; division: string }
export type EnrolmentFact =
  | ({ type: 'TrainingRecommended' } & z.output<typeof Recommended>)
  | { type: 'TrainingEnrolled'; enrolledOn: string; seat: number }
  | { type: 'TrainingDeclined' }
  | { type: 'TrainingCertified'; certificate: string; certifiedOn: string }
  | { type: 'MoveFollowed'; division: string }

type Decided = Decision<EnrolmentFact, TrainingRefusal>
type Command<Type extends EnrolmentCommand['type']> = Extract<EnrolmentCommand, { type: Type }>

const recommend = (state: Enrolment, command: Command<'RecommendTraining'>): Decided => {
  const { today, registeredUnemployed, type: _, ...recommended } = command
  if (state.status !== 'none') return refuse('enrolment-not-at-this-stage')
  if (!registeredUnemployed) return refuse('not-registered-unemployed')
  if (today > recommended.endsOn) return refuse('course-over', { on: recommended.endsOn })
  return accept({ type: 'TrainingRecommended', ...recommended })
}

const certify = (state: Enrolment, { certificate, today }: Command<'CertifyTraining'>): Decided => {
  if (state.status !== 'enrolled') return refuse('enrolment-not-at-this-stage')
  if (today < state.endsOn) return refuse('course-running', { until: state.endsOn })
  return accept({ type: 'TrainingCertified', certificate, certifiedOn: today })
}

const follow = (state: Enrolment, { division }: Command<'FollowMove'>): Decided =>
  state.status === 'none' || state.division === division ? accept() : accept({ type: 'MoveFollowed', division })

const decide = (state: Enrolment, command: EnrolmentCommand): Decided => {
  if (command.type === 'RecommendTraining') return recommend(state, command)
  if (command.type === 'FollowMove') return follow(state, command)
  if (state.status === 'none') return refuse('enrolment-unknown')
  if (command.type === 'CertifyTraining') return certify(state, command)
  if (state.status !== 'recommended') return refuse('enrolment-not-at-this-stage')
  if (command.type === 'DeclineTraining') return accept({ type: 'TrainingDeclined' })
  if (command.on > state.endsOn) return refuse('course-over', { on: state.endsOn })
  if (command.seat > command.places) return refuse('course-full', { places: command.places })
  return accept({ type: 'TrainingEnrolled', enrolledOn: command.on, seat: command.seat })
}

const evolve = (state: Enrolment, fact: EnrolmentFact): Enrolment => {
  const { type, ...part } = fact
  const next = {
    TrainingRecommended: 'recommended',
    TrainingEnrolled: 'enrolled',
    TrainingDeclined: 'declined',
    TrainingCertified: 'certified',
    MoveFollowed: state.status,
  } as const
  return Enrolment.parse({ ...state, ...part, status: next[type] })
}

export const enrolment: Decider<Enrolment, EnrolmentCommand, EnrolmentFact, TrainingRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve,
}
