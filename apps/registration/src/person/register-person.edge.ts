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

/** Registers a person with their papers: the number is read here, decided by the rule, and written sealed. */
export const registerPerson =
  ({ commands, seals, clock }: Registering) =>
  ({ personId, name, identityNumber, phone, ...enrolment }: Registration, request: Request) => {
    const { pack, ...day } = workingAgeOn(clock.today())
    const parsed = parseIdentityNumber(identityNumber)
    const householdId = householdIdOf(enrolment.division, enrolment.householdNumber)
    const { retirementTrack, ...enrolled } = enrolment
    const command = { type: 'RegisterPerson', ...enrolled, retirementTrack, householdId, ...day } as const
    if (!parsed.ok) {
      const identity = { flaw: identityFlaws[parsed.reason] }
      return commands.person(personId, { ...command, identity }, { ...request, pack })
    }
    const { number, birthDate, sex } = parsed.value
    const papers = seals.seal(personId, { name, identityNumber: number, phone })
    return commands.personWith(papers)(personId, { ...command, identity: { birthDate, sex } }, { ...request, pack })
  }
