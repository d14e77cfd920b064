import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { ContactRules, LapseRegistration, PersonCommand, PersonFact } from '../person/person-acts.ts'
import { lastContact, type KnownPerson } from '../person/person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>
type Command = Extract<PersonCommand, { type: 'LapseRegistration' | 'RecordContact' | 'RecordAttempt' }>

/** How far the office has come with somebody from whom nothing is heard: only what was tried after the months counts. */
export const contactStanding = (person: KnownPerson, { months, notices, visits }: ContactRules) => {
  const lastOn = lastContact(person)
  const dueOn = addMonths(lastOn, months)
  const tried = (person.contact?.attempts ?? []).filter(({ on }) => on >= dueOn)
  const count = (kind: string) => tried.filter((attempt) => attempt.kind === kind).length
  const done = { notices: count('notice'), visits: count('visit') }
  return { lastOn, dueOn, ...done, enough: done.notices >= notices && done.visits >= visits }
}

const lapse = (person: KnownPerson, { today, rules }: LapseRegistration): Decided => {
  const { lastOn, dueOn, notices, visits, enough } = contactStanding(person, rules)
  if (today < dueOn) return refuse('contact-recent', { lastOn, dueOn })
  if (!enough) {
    const needed = { noticesNeeded: rules.notices, visitsNeeded: rules.visits }
    return refuse('contact-not-tried', { notices, visits, ...needed })
  }
  return accept({ type: 'RegistrationLapsed', on: today })
}

/** Contact with the registered person, and what follows when there is none (28号令 六十六(九)). */
export const decideContact = (person: KnownPerson, command: Command): Decided => {
  if (person.registration.state !== 'registered') return refuse('registration-not-open')
  if (command.type === 'LapseRegistration') return lapse(person, command)
  const { on, today } = command
  if (on > today) return refuse('day-in-future', { day: on })
  if (command.type === 'RecordContact') return accept({ type: 'ContactRecorded', on, way: command.way })
  const { kind } = command
  // Two notices of one day are one notice.
  const again = person.contact?.attempts.some((attempt) => attempt.kind === kind && attempt.on === on)
  return again ? refuse('attempt-recorded', { on }) : accept({ type: 'AttemptRecorded', kind, on })
}
