import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import type { EndGround } from '@jiuyuan/contract-registration/person'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { groundOf } from './ending.ts'
import type { PersonFact, ReportEmployment, ReportUnemployment } from './person-acts.ts'
import { works, type KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>

/** The registration ends on this ground, if there is one (28号令 六十六). */
export const endingOn = ({ registration }: KnownPerson, ground: EndGround, on: string): PersonFact[] =>
  registration.state === 'registered' ? [{ type: 'UnemploymentEnded', ground, on }] : []

// 28号令 六十二: an employer reports within these days; who works on their own account reports for themselves.
const duty = (channel: ReportEmployment['channel'] | null, since: string, days: number) =>
  channel === 'employer' || channel === 'public-post' ? addDays(since, days) : null

export const reportEmployment = (person: KnownPerson, command: ReportEmployment): Decided => {
  const { type: _, today, duties, otherwise, ...job } = command
  if (works(person)) return refuse('person-employed', { since: person.employment?.since ?? '' })
  if (job.since > today) return refuse('day-in-future', { day: job.since })
  const dueOn = duty(job.channel, job.since, duties.hireDays)
  return accept<PersonFact>(
    { ...job, type: 'PersonEmployed', dueOn, reportedOn: today },
    ...endingOn(person, otherwise ? 'otherwise-employed' : groundOf[job.channel], job.since),
  )
}

export const reportUnemployment = (person: KnownPerson, command: ReportUnemployment): Decided => {
  const { since, today, duties, placementId } = command
  const another = placementId !== undefined && person.employment?.placementId !== placementId
  if (!works(person) || another) return refuse('person-not-employed')
  if (since > today) return refuse('day-in-future', { day: since })
  const dueOn = duty(person.employment?.channel ?? null, since, duties.endDays)
  return accept({ type: 'PersonUnemployed', since, dueOn, reportedOn: today })
}
