import { levelOf, validOn } from '@jiuyuan/codes/divisions'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { addMonths, ageOn } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { retirementDay } from '@jiuyuan/policy/retirement'
import { isJobless } from './grounds.ts'
import type { PersonFact, RegisterPerson, RegisterUnemployment } from './person-acts.ts'
import { works, type KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>

export const register = ({ type: _, identity, today, rules, ...enrolled }: RegisterPerson): Decided => {
  const { division } = enrolled
  if (levelOf(division) !== 'community' || !validOn(division, today))
    return refuse('division-not-a-community', { division })
  if ('flaw' in identity) return refuse('identity-number-invalid', { reason: identity.flaw })
  const tooYoung = ageOn(identity.birthDate, today) < rules.minAge
  if (tooYoung && enrolled.status === 'unemployed') return refuse('person-under-age', { minAge: rules.minAge })
  const retirementTrack = enrolled.retirementTrack ?? (identity.sex === 'M' ? 'M60' : 'F50')
  return accept({ type: 'PersonRegistered', ...enrolled, ...identity, retirementTrack, on: today })
}

// 28号令 六十三: urban residents; others once they worked steadily at the place. Lost land counts by itself (六十五(四)).
const fromElsewhere = ({ hukouKind, hukouDivision, division }: KnownPerson) =>
  hukouKind === 'rural' || hukouDivision.slice(0, 4) !== division.slice(0, 4)

const workedHere = ({ localWork, nonLocalMonths, today }: RegisterUnemployment) =>
  localWork !== undefined && localWork.until <= today && addMonths(localWork.since, nonLocalMonths) <= localWork.until

// 28号令 六十三: of statutory working age, and without work.
const notEligible = (person: KnownPerson, command: RegisterUnemployment) => {
  const { today, rules, grounds, nonLocalMonths } = command
  const { birthDate, retirementTrack, employment } = person
  if (ageOn(birthDate, today) < rules.minAge) return refuse('person-under-age', { minAge: rules.minAge })
  const retires = retirementDay(birthDate, retirementTrack, rules.schedule)
  if (retires <= today) return refuse('past-retirement-age', { day: retires })
  if (works(person)) return refuse('person-employed', { since: employment?.since ?? '' })
  if (!isJobless(person.status, grounds)) return refuse('not-in-labour-force')
  if (grounds !== 'land-expropriated' && fromElsewhere(person) && !workedHere(command))
    return refuse('local-work-too-short', { months: nonLocalMonths })
  return undefined
}

export const registerUnemployment = (person: KnownPerson, command: RegisterUnemployment): Decided => {
  const { registration, certificate } = person
  if (registration.state === 'registered')
    return refuse('already-unemployment-registered', { since: registration.since })
  const refused = notEligible(person, command)
  if (refused) return refused
  const { certificateNo, certificateDueOn: dueOn, grounds, assent, localWork, today } = command
  if (assent.on > today) return refuse('day-in-future', { day: assent.on })
  const worked = localWork ? { localWork } : {}
  const registered = { type: 'UnemploymentRegistered', registeredOn: today, grounds, assent, ...worked } as const
  if (certificate && certificate.status !== 'cancelled') return accept(registered)
  if (certificateNo === undefined) return refuse('certificate-numbers-exhausted')
  return accept<PersonFact>(registered, { type: 'CertificateIssued', certificateNo, issuedOn: today, dueOn })
}
