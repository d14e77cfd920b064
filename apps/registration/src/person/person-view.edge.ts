import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import { PersonLine, PersonView } from '@jiuyuan/contract-registration/person'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import type { PersonalData } from '@jiuyuan/service-kit/personal'
import { KnownPerson } from './person-state.ts'

interface Shown {
  readonly id: string
  readonly state: unknown
  /** Undefined when the person was erased. */
  readonly papers: PersonalData | undefined
  readonly today: string
}

const maskPhone = (phone: string) => (phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '')

const line = (person: KnownPerson, { id, papers, today }: Shown) => ({
  ...person,
  id,
  name: papers?.name ?? '',
  identityMasked: maskIdentityNumber(papers?.identityNumber ?? ''),
  age: ageOn(person.birthDate, today),
  divisionName: divisionName(person.division) ?? person.division,
  registration: person.registration.state,
  certificateNo: person.certificate?.no ?? null,
})

export const personLine = (shown: Shown): PersonLine => PersonLine.parse(line(KnownPerson.parse(shown.state), shown))

export const personView = (shown: Shown): PersonView => {
  const person = KnownPerson.parse(shown.state)
  const { registration } = person
  const registeredSince = registration.state === 'registered' ? registration.since : null
  const phoneMasked = maskPhone(shown.papers?.phone ?? '')
  return PersonView.parse({ ...line(person, shown), phoneMasked, registeredSince })
}
