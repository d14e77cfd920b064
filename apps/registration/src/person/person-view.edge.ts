import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import { PersonLine, PersonView } from '@jiuyuan/contract-registration/person'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import { contactStanding } from '../contact/decide-contact.ts'
import type { Papers } from './papers.edge.ts'
import { KnownPerson } from './person-state.ts'
import { personTerms } from './person-terms.ts'

interface Shown {
  readonly id: string
  readonly state: unknown
  /** Undefined when the person was erased. */
  readonly papers: Papers | undefined
  readonly today: string
}

const maskPhone = (phone: string) => (phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '')

const nameOf = (division: string) => divisionName(division) ?? division

const line = (person: KnownPerson, { id, papers, today }: Shown) => ({
  ...person,
  id,
  name: papers?.name ?? '',
  identityMasked: maskIdentityNumber(papers?.identityNumber ?? ''),
  age: ageOn(person.birthDate, today),
  divisionName: nameOf(person.division),
  registration: person.registration.state,
  certificateNo: person.certificate?.no ?? null,
})

export const personLine = (shown: Shown): PersonLine => PersonLine.parse(line(KnownPerson.parse(shown.state), shown))

const withLateness = <Report extends { dueOn: string | null; reportedOn: string | null }>(report: Report | null) =>
  report && { ...report, late: report.dueOn !== null && (report.reportedOn ?? '') > report.dueOn }

export const personView = (shown: Shown): PersonView => {
  const person = KnownPerson.parse(shown.state)
  const { registration, moving, papers: _, ...known } = person
  const registered = registration.state === 'registered'
  const { nameUyghur = '', skillNote = '', phone = '' } = shown.papers ?? {}
  return PersonView.parse({
    ...known,
    ...line(person, shown),
    phoneMasked: maskPhone(phone),
    nameUyghur,
    skillNote,
    registeredSince: registered ? registration.since : null,
    ended: registration.state === 'ended' ? { on: registration.endedOn, ground: registration.ground } : null,
    employment: withLateness(person.employment),
    jobEnded: withLateness(person.jobEnded),
    contact: registered ? contactStanding(person, personTerms(shown.today).contact) : null,
    moving: moving && { ...moving, toName: nameOf(moving.toDivision) },
  })
}
