import type { PersonRefusal } from '@jiuyuan/contract-registration/person'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decidePerson } from './decide-person.ts'
import { statusAfter } from './leaving.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { KnownPerson, Person } from './person-state.ts'

const enrol = ({ type: _, on, ...enrolled }: PersonFact & { type: 'PersonRegistered' }): KnownPerson => {
  const works = enrolled.status === 'employed' || enrolled.status === 'self-employed'
  return {
    ...enrolled,
    stage: 'known',
    registration: { state: 'none' },
    certificate: null,
    employment: works ? { since: on, channel: null, employerId: null, placementId: null } : null,
    papers: 1,
  }
}

const ended = (registration: KnownPerson['registration'], endedOn: string): KnownPerson['registration'] =>
  registration.state === 'registered' ? { state: 'ended', since: registration.since, endedOn } : registration

const evolve = (person: Person, fact: PersonFact): Person => {
  if (fact.type === 'PersonRegistered') return enrol(fact)
  if (person.stage === 'unknown') return person
  const { certificate, registration } = person
  switch (fact.type) {
    case 'UnemploymentRegistered':
      return { ...person, status: 'unemployed', registration: { state: 'registered', since: fact.registeredOn } }
    case 'CertificateIssued':
      return { ...person, certificate: { no: fact.certificateNo, status: 'valid', issuedOn: fact.issuedOn } }
    case 'PersonEmployed': {
      const { since, channel, employerId = null, placementId = null } = fact
      const status = channel === 'self-employed' ? 'self-employed' : 'employed'
      const employment = { since, channel, employerId, placementId }
      return { ...person, status, employment, registration: ended(registration, since) }
    }
    case 'PersonUnemployed': {
      const again = { state: 'registered', since: fact.since } as const
      const valid = certificate?.status === 'valid'
      return { ...person, status: 'unemployed', employment: null, registration: valid ? again : registration }
    }
    case 'CertificateCancelled': {
      const status = statusAfter(fact.reason) ?? person.status
      const works = status === 'employed' || status === 'self-employed'
      return {
        ...person,
        status,
        employment: works ? person.employment : null,
        registration: ended(registration, fact.cancelledOn),
        certificate: certificate && { ...certificate, status: 'cancelled' },
      }
    }
    case 'PapersCorrected':
      return { ...person, papers: person.papers + 1 }
  }
}

/** A person, from the first registration in the region to leaving the labour market (domain: 28号令 六十三 to 六十六). */
export const person: Decider<Person, PersonCommand, PersonFact, PersonRefusal> = {
  initial: { stage: 'unknown' },
  decide: decidePerson,
  evolve,
}
