import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decidePerson } from './decide-person.ts'
import { statusAfter } from './leaving.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import { works, type KnownPerson, type Person } from './person-state.ts'

type Fact<Type extends PersonFact['type']> = PersonFact & { type: Type }

const enrol = ({ type: _, on, ...enrolled }: Fact<'PersonRegistered'>): KnownPerson => ({
  ...enrolled,
  stage: 'known',
  registration: { state: 'none' },
  certificate: null,
  employment: works(enrolled) ? { since: on, channel: null, employerId: null, placementId: null } : null,
  papers: 1,
})

const ended = (registration: KnownPerson['registration'], endedOn: string): KnownPerson['registration'] =>
  registration.state === 'registered' ? { state: 'ended', since: registration.since, endedOn } : registration

const employ = (person: KnownPerson, fact: Fact<'PersonEmployed'>): KnownPerson => {
  const { since, channel, employerId = null, placementId = null } = fact
  const status = channel === 'self-employed' ? 'self-employed' : 'employed'
  const employment = { since, channel, employerId, placementId }
  return { ...person, status, employment, registration: ended(person.registration, since) }
}

// With a valid certificate, who loses a job is registered again without a new act.
const unemploy = (person: KnownPerson, { since }: Fact<'PersonUnemployed'>): KnownPerson => {
  const { certificate, registration } = person
  const now = certificate?.status === 'valid' ? ({ state: 'registered', since } as const) : registration
  return { ...person, status: 'unemployed', employment: null, registration: now }
}

const leave = (person: KnownPerson, { reason, cancelledOn }: Fact<'CertificateCancelled'>): KnownPerson => {
  const status = statusAfter(reason) ?? person.status
  return {
    ...person,
    status,
    employment: works({ status }) ? person.employment : null,
    registration: ended(person.registration, cancelledOn),
    certificate: person.certificate && { ...person.certificate, status: 'cancelled' },
  }
}

const evolve = (person: Person, fact: PersonFact): Person => {
  if (fact.type === 'PersonRegistered') return enrol(fact)
  if (person.stage === 'unknown') return person
  switch (fact.type) {
    case 'UnemploymentRegistered':
      return { ...person, status: 'unemployed', registration: { state: 'registered', since: fact.registeredOn } }
    case 'CertificateIssued':
      return { ...person, certificate: { no: fact.certificateNo, status: 'valid', issuedOn: fact.issuedOn } }
    case 'PersonEmployed':
      return employ(person, fact)
    case 'PersonUnemployed':
      return unemploy(person, fact)
    case 'CertificateCancelled':
      return leave(person, fact)
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
