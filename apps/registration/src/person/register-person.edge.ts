import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import { identityFlaws, type RegisterPerson } from '@jiuyuan/contract-registration/person'
import { activePack } from '@jiuyuan/policy/registry'
import { packName } from '@jiuyuan/policy/pack'
import { workingAgeRules } from '@jiuyuan/policy/retirement'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Request } from '@jiuyuan/service-kit/request'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import type { PaperSeals } from './papers.edge.ts'
import type { Enrolled } from './person-state.ts'

interface Registering {
  readonly commands: RegistrationCommands
  readonly seals: PaperSeals
  readonly clock: Clock
}
type Registration = Omit<z.output<typeof RegisterPerson>, 'commandId'>

/** A household is one household book of one community. */
export const householdIdOf = (division: string, householdNumber: string) =>
  derivedId('household', division, householdNumber)

/** The policy of the day: bounds of the working age, and the pack they come from. */
export const workingAgeOn = (today: string) => {
  const pack = activePack(today)
  return { pack: packName(pack), today, rules: workingAgeRules(pack, today) }
}

type IdentityRead =
  | { readonly flaw: string }
  | {
      readonly number: string
      readonly given: string
      readonly says: Pick<Enrolled, 'birthDate' | 'sex'>
    }

/** The identity number in 18 digits and, where it was one of 15, as it was given; or in words why it is none. */
export const identityOf = (typed: string): IdentityRead => {
  const parsed = parseIdentityNumber(typed, { legacy: true })
  if (!parsed.ok) return { flaw: identityFlaws[parsed.reason] }
  const { number, birthDate, sex } = parsed.value
  const given = typed.replaceAll(/\s/g, '')
  return { number, given: given.length === 15 ? given : '', says: { birthDate, sex } }
}

const identityFrom = ({ identityNumber, noNumber }: Registration): IdentityRead => {
  if (!noNumber || identityNumber.trim() !== '') return identityOf(identityNumber)
  const { birthDate, sex } = noNumber
  return { number: '', given: '', says: { birthDate, sex } }
}

/** What a registration commands, with the papers that belong to it; without them where the number is none. */
export const registrationOf = ({ seals, clock }: Omit<Registering, 'commands'>, registration: Registration) => {
  const { personId, name, identityNumber: _, phone, nameUyghur, skillNote, noNumber, ...enrolment } = registration
  const { pack, ...day } = workingAgeOn(clock.today())
  const identity = identityFrom(registration)
  const householdId = householdIdOf(enrolment.division, enrolment.householdNumber)
  const { retirementTrack, ...enrolled } = enrolment
  const command = { type: 'RegisterPerson', ...enrolled, retirementTrack, householdId, ...day } as const
  if ('flaw' in identity) return { command: { ...command, identity }, papers: undefined, pack }
  const { number, given, says } = identity
  const own = { nameUyghur: nameUyghur ?? '', identityGiven: given, skillNote: skillNote ?? '' }
  const papers = seals.seal(personId, { name, identityNumber: number, phone, ...own })
  const noNumberReason = number === '' ? noNumber?.reason : undefined
  return { command: { ...command, identity: says, noNumberReason }, papers, pack }
}

/** Registers a person with their papers: the number is read here, decided by the rule, and written sealed. */
export const registerPerson =
  ({ commands, ...around }: Registering) =>
  (registration: Registration, request: Request) => {
    const { command, papers, pack } = registrationOf(around, registration)
    const register = papers ? commands.personWith(papers) : commands.person
    return register(registration.personId, command, { ...request, pack })
  }
