import { divisionName, levelOf, validOn } from '@jiuyuan/codes/divisions'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { retirementDay } from '@jiuyuan/policy/retirement'
import { isJobless } from './leaving.ts'
import type * as acts from './person-acts.ts'
import { works, type KnownPerson, type Person } from './person-state.ts'

type Decided = Decision<acts.PersonFact, PersonRefusal>

const register = ({ type: _, identity, today, rules, ...enrolled }: acts.RegisterPerson): Decided => {
  const { division } = enrolled
  if (levelOf(division) !== 'community' || !validOn(division, today))
    return refuse('division-not-a-community', { division })
  if ('flaw' in identity) return refuse('identity-number-invalid', { reason: identity.flaw })
  const tooYoung = ageOn(identity.birthDate, today) < rules.minAge
  if (tooYoung && enrolled.status === 'unemployed') return refuse('person-under-age', { minAge: rules.minAge })
  const retirementTrack = enrolled.retirementTrack ?? (identity.sex === 'M' ? 'M60' : 'F50')
  return accept({ type: 'PersonRegistered', ...enrolled, ...identity, retirementTrack, on: today })
}

// 28号令 六十三: of statutory working age, and without work.
const notEligible = (person: KnownPerson, { today, rules, grounds }: acts.RegisterUnemployment) => {
  const { birthDate, retirementTrack, employment } = person
  if (ageOn(birthDate, today) < rules.minAge) return refuse('person-under-age', { minAge: rules.minAge })
  const retires = retirementDay(birthDate, retirementTrack, rules.schedule)
  if (retires <= today) return refuse('past-retirement-age', { day: retires })
  if (works(person)) return refuse('person-employed', { since: employment?.since ?? '' })
  return isJobless(person.status, grounds) ? undefined : refuse('not-in-labour-force')
}

const registerUnemployment = (person: KnownPerson, command: acts.RegisterUnemployment): Decided => {
  const { registration } = person
  if (registration.state === 'registered')
    return refuse('already-unemployment-registered', { since: registration.since })
  const refused = notEligible(person, command)
  if (refused) return refused
  const { certificateNo, grounds, assent, today } = command
  if (assent.on > today) return refuse('day-in-future', { day: assent.on })
  const registered = { type: 'UnemploymentRegistered', registeredOn: today, grounds, assent } as const
  if (person.certificate?.status === 'valid') return accept(registered)
  if (certificateNo === undefined) return refuse('certificate-numbers-exhausted')
  return accept<acts.PersonFact>(registered, { type: 'CertificateIssued', certificateNo, issuedOn: today })
}

const reportEmployment = (person: KnownPerson, { today, ...job }: acts.ReportEmployment): Decided => {
  if (works(person)) return refuse('person-employed', { since: person.employment?.since ?? '' })
  if (job.since > today) return refuse('day-in-future', { day: job.since })
  return accept({ ...job, type: 'PersonEmployed' })
}

const reportUnemployment = (person: KnownPerson, { since, today, placementId }: acts.ReportUnemployment): Decided => {
  const another = placementId !== undefined && person.employment?.placementId !== placementId
  if (!works(person) || another) return refuse('person-not-employed')
  return since > today ? refuse('day-in-future', { day: since }) : accept({ type: 'PersonUnemployed', since })
}

const cancelCertificate = ({ certificate }: KnownPerson, command: acts.CancelCertificate): Decided => {
  if (certificate?.status !== 'valid') return refuse('certificate-not-valid')
  const { reason, today } = command
  return accept({ type: 'CertificateCancelled', certificateNo: certificate.no, reason, cancelledOn: today })
}

export const decidePerson = (person: Person, command: acts.PersonCommand): Decided => {
  if (person.stage === 'unknown')
    return command.type === 'RegisterPerson' ? register(command) : refuse('person-unknown')
  switch (command.type) {
    case 'RegisterPerson':
      return refuse('already-registered', { where: divisionName(person.division) ?? person.division })
    case 'RegisterUnemployment':
      return registerUnemployment(person, command)
    case 'ReportEmployment':
      return reportEmployment(person, command)
    case 'ReportUnemployment':
      return reportUnemployment(person, command)
    case 'CancelCertificate':
      return cancelCertificate(person, command)
    case 'CorrectPapers':
      return accept({ type: 'PapersCorrected' })
  }
}
