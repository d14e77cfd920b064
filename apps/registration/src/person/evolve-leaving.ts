import { statusAfter } from './ending.ts'
import type { Fact, PersonFact } from './person-acts.ts'
import { works, type KnownPerson } from './person-state.ts'

const leave = (person: KnownPerson, { reason, cancelledOn: on }: Fact<'CertificateCancelled'>): KnownPerson => {
  const { status: before, employment, registration } = person
  const since = registration.state === 'registered' ? registration.since : null
  const status = statusAfter(reason) ?? before
  const left = { reason, on, status: before, employment, since }
  return { ...person, status, employment: works({ status }) ? employment : null, left }
}

/** What ended with the certificate goes on, in contact since the day of the remedy. */
const backAgain = (person: KnownPerson, { asBefore, on }: Fact<'CertificateRestored'>): KnownPerson => {
  const { left } = person
  if (!left || !asBefore) return { ...person, left: null }
  const { status, employment, since } = left
  const back = { ...person, status, employment, left: null }
  return since ? { ...back, registration: { state: 'registered', since }, contact: { lastOn: on, attempts: [] } } : back
}

/** Who left the labour market, and who never did because that was overturned. */
export const evolveLeaving = (person: KnownPerson, fact: PersonFact): KnownPerson => {
  if (fact.type === 'CertificateCancelled') return leave(person, fact)
  return fact.type === 'CertificateRestored' ? backAgain(person, fact) : person
}
