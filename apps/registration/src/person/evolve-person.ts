import { isPaper } from './correctable.ts'
import { evolveCertificate } from './evolve-certificate.ts'
import { evolveLeaving } from './evolve-leaving.ts'
import { evolveMerge } from './evolve-merge.ts'
import type { Fact, PersonFact } from './person-acts.ts'
import { works, type KnownPerson, type Person } from './person-state.ts'

const enrol = ({
  type: _,
  on,
  skills = [],
  languages = [],
  noNumberReason = null,
  ...enrolled
}: Fact<'PersonRegistered'>): KnownPerson => ({
  ...enrolled,
  stage: 'known',
  skills,
  languages,
  noNumberReason,
  registration: { state: 'none' },
  certificate: null,
  employment: works(enrolled)
    ? { since: on, channel: null, employerId: null, placementId: null, dueOn: null, reportedOn: null }
    : null,
  jobEnded: null,
  contact: null,
  left: null,
  versions: {},
  corrections: [],
  moving: null,
  healthKept: false,
  merged: null,
  took: [],
  papers: 1,
})

/** Registered as unemployed since a day, and heard from then. */
const registeredFrom = (person: KnownPerson, since: string): KnownPerson => ({
  ...person,
  registration: { state: 'registered', since },
  contact: { lastOn: since, attempts: [] },
})

const endRegistration = (
  person: KnownPerson,
  ground: Fact<'UnemploymentEnded'>['ground'],
  endedOn: string,
): KnownPerson =>
  person.registration.state === 'registered'
    ? { ...person, registration: { state: 'ended', since: person.registration.since, endedOn, ground }, contact: null }
    : person

const employ = (person: KnownPerson, fact: Fact<'PersonEmployed'>): KnownPerson => {
  const { since, channel, employerId = null, placementId = null, dueOn = null, reportedOn = null } = fact
  const status = channel === 'self-employed' ? 'self-employed' : 'employed'
  return { ...person, status, employment: { since, channel, employerId, placementId, dueOn, reportedOn } }
}

// With a certificate, who loses a job is registered again without a new act, under the same number.
const unemploy = (
  person: KnownPerson,
  { since, dueOn = null, reportedOn = null }: Fact<'PersonUnemployed'>,
): KnownPerson => {
  const jobless: KnownPerson = {
    ...person,
    status: 'unemployed',
    employment: null,
    jobEnded: { on: since, dueOn, reportedOn },
  }
  const held = person.certificate !== null && person.certificate.status !== 'cancelled'
  return held ? registeredFrom(jobless, since) : jobless
}

/** Who came to the office, or was met, was in contact that day; what had been tried before is over. */
const heardFrom = (person: KnownPerson, on: string): KnownPerson => {
  const { contact } = person
  return contact && on >= contact.lastOn
    ? { ...person, contact: { lastOn: on, attempts: contact.attempts.filter((attempt) => attempt.on > on) } }
    : person
}

const correct = (person: KnownPerson, { correctionId, fields, corrected }: Fact<'PersonCorrected'>): KnownPerson => ({
  ...person,
  ...corrected,
  versions: {
    ...person.versions,
    ...Object.fromEntries(fields.map((field) => [field, (person.versions[field] ?? 0) + 1])),
  },
  corrections: person.corrections.filter(({ id }) => id !== correctionId),
  papers: person.papers + (fields.some(isPaper) ? 1 : 0),
})

const move = (person: KnownPerson, fact: Fact<'PersonMoved'>): KnownPerson => {
  const { toDivision: division, householdId, householdNumber, relation } = fact
  return { ...person, division, householdId, householdNumber, relation, moving: null }
}

const evolveKnown = (person: KnownPerson, fact: PersonFact): KnownPerson => {
  switch (fact.type) {
    case 'UnemploymentRegistered':
      return { ...registeredFrom(person, fact.registeredOn), status: 'unemployed' }
    case 'PersonEmployed':
      return employ(person, fact)
    case 'PersonUnemployed':
      return unemploy(person, fact)
    case 'UnemploymentEnded':
      return endRegistration(person, fact.ground, fact.on)
    case 'RegistrationLapsed':
      return endRegistration(person, 'no-contact', fact.on)
    case 'ContactRecorded':
      return heardFrom(person, fact.on)
    case 'AttemptRecorded': {
      const { lastOn = '', attempts = [] } = person.contact ?? {}
      return { ...person, contact: { lastOn, attempts: [...attempts, { kind: fact.kind, on: fact.on }] } }
    }
    case 'CorrectionAsked': {
      const asked = { id: fact.correctionId, based: fact.based, conflict: [] }
      return { ...heardFrom(person, fact.on), corrections: [...person.corrections, asked] }
    }
    case 'CorrectionConflicted': {
      const conflict = (one: KnownPerson['corrections'][number]) =>
        one.id === fact.correctionId ? { ...one, conflict: fact.fields } : one
      return { ...person, corrections: person.corrections.map(conflict) }
    }
    case 'CorrectionRefused':
      return { ...person, corrections: person.corrections.filter(({ id }) => id !== fact.correctionId) }
    case 'PersonCorrected':
      return correct(person, fact)
    case 'MoveAsked': {
      const { type: _, assent, ...moving } = fact
      return { ...heardFrom(person, assent.on), moving }
    }
    case 'MoveDeclined':
      return { ...person, moving: null }
    case 'PersonMoved':
      return move(person, fact)
    case 'HealthRecorded':
      return { ...person, healthKept: true }
    case 'HealthRemoved':
      return { ...person, healthKept: false }
    case 'HouseholdChanged':
    case 'MergedInto':
    case 'MergeUndone':
    case 'FieldsTaken':
    case 'FieldsGivenBack':
      return evolveMerge(person, fact)
    case 'CertificateHanded':
    case 'CertificateFound':
    case 'CertificateLost':
      return heardFrom(person, fact.on)
    default:
      return evolveLeaving(person, fact)
  }
}

export const evolvePerson = (person: Person, fact: PersonFact): Person => {
  if (fact.type === 'PersonRegistered') return enrol(fact)
  if (fact.type === 'RegistrationUndone') return { stage: 'unknown', undoneAt: fact.division }
  return person.stage === 'unknown' ? person : evolveCertificate(evolveKnown(person, fact), fact)
}
