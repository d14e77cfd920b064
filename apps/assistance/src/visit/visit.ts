import { Need, RecordVisit, VisitCause, VisitOutcome, type VisitRefusal } from '@jiuyuan/contract-assistance/visit'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { z } from 'zod'

const About = z.object({
  personId: z.uuid(),
  division: z.string(),
  officer: z.string(),
  cause: VisitCause,
  dueOn: z.iso.date(),
})
const Planned = About.extend({ escalatedOn: z.iso.date().nullable() })
const Account = z.object({
  on: z.iso.date(),
  way: RecordVisit.shape.way,
  outcome: VisitOutcome,
  needs: z.array(Need),
  note: z.string().nullable(),
  signed: z.boolean(),
})

/** 跟踪走访 (实施意见 三(四)): planned, then done or declined; the street learns of it once its day has passed. */
export const Visit = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Planned.extend({ status: z.literal('planned') }),
  Planned.extend({ status: z.literal('done'), ...Account.shape, late: z.boolean() }),
  Planned.extend({ status: z.literal('declined'), on: z.iso.date() }),
])
export type Visit = z.output<typeof Visit>

type About = z.output<typeof About>
type Planned = z.output<typeof Planned>
type Account = z.output<typeof Account>
export type VisitCommand =
  /** By an event: planned once, however often it is heard of, even if its day has passed by now. */
  | ({ type: 'AwaitVisit' } & About)
  /** By an officer; `person` is undefined when nobody has recognised them. */
  | {
      type: 'PlanVisit'
      person: Pick<About, 'personId' | 'division'> | undefined
      officer: string
      dueOn: string
      today: string
    }
  | ({ type: 'RecordVisit'; today: string } & Account)
  | { type: 'RescheduleVisit'; dueOn: string; reason: string; today: string }
  | { type: 'DeclineVisit'; on: string; today: string }
  | { type: 'TickVisit'; now: string }
  /** The person lives in another community now; never refused. */
  | { type: 'FollowMove'; division: string }
export type VisitFact =
  | ({ type: 'VisitPlanned' } & About)
  | ({ type: 'VisitDone'; late: boolean } & Account)
  | { type: 'VisitRescheduled'; dueOn: string; reason: string }
  | { type: 'VisitDeclined'; on: string }
  | { type: 'VisitEscalated'; escalatedOn: string }
  | { type: 'MoveFollowed'; division: string }

type Command<Type extends VisitCommand['type']> = Extract<VisitCommand, { type: Type }>
type Decided = Decision<VisitFact, VisitRefusal>

/** A day that passed is told to the street once; a later day that passes is told again. */
export const waitsForStreet = (state: Visit) =>
  state.status === 'planned' && (state.escalatedOn === null || state.escalatedOn <= state.dueOn)

const plan = (state: Visit, { person, officer, dueOn, today }: Command<'PlanVisit'>): Decided => {
  if (state.status !== 'none') return refuse('visit-exists')
  if (!person) return refuse('person-not-assisted')
  if (dueOn < today) return refuse('visit-day-past')
  const { personId, division } = person
  return accept({ type: 'VisitPlanned', personId, division, officer, cause: 'officer', dueOn })
}

const tick = (state: Visit, { now }: Command<'TickVisit'>): Decided => {
  const today = civilDayOf(new Date(now))
  const overdue = state.status === 'planned' && waitsForStreet(state) && today > state.dueOn
  return overdue ? accept({ type: 'VisitEscalated', escalatedOn: today }) : accept()
}

const follow = (state: Visit, { division }: Command<'FollowMove'>): Decided =>
  state.status === 'none' || state.division === division ? accept() : accept({ type: 'MoveFollowed', division })

const end = (state: Planned, command: Command<'RecordVisit' | 'DeclineVisit'>): Decided => {
  const { on } = command
  if (on > command.today) return refuse('visit-day-to-come', { on })
  if (command.type === 'DeclineVisit') return accept({ type: 'VisitDeclined', on })
  const { today: _, ...account } = command
  return accept({ ...account, type: 'VisitDone', late: on > state.dueOn })
}

const decide = (state: Visit, command: VisitCommand): Decided => {
  if (command.type === 'AwaitVisit')
    return state.status === 'none' ? accept({ ...command, type: 'VisitPlanned' }) : accept()
  if (command.type === 'PlanVisit') return plan(state, command)
  if (command.type === 'TickVisit') return tick(state, command)
  if (command.type === 'FollowMove') return follow(state, command)
  if (state.status === 'none') return refuse('visit-unknown')
  if (state.status !== 'planned') return refuse('visit-over')
  if (command.type !== 'RescheduleVisit') return end(state, command)
  const { dueOn, reason, today } = command
  return dueOn < today ? refuse('visit-day-past') : accept({ type: 'VisitRescheduled', dueOn, reason })
}

const evolve = (state: Visit, fact: VisitFact): Visit => {
  const { type, ...part } = fact
  const { status: stays } = state
  const status = { VisitPlanned: 'planned', VisitDone: 'done', VisitDeclined: 'declined' } as const
  const next = { VisitRescheduled: stays, VisitEscalated: stays, MoveFollowed: stays, ...status }[type]
  return Visit.parse({ escalatedOn: null, ...state, ...part, status: next })
}

export const visit: Decider<Visit, VisitCommand, VisitFact, VisitRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve,
}
