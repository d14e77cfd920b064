import type { MoveMember } from '@jiuyuan/contract-registration/household'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Request } from '@jiuyuan/service-kit/request'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { householdIdOf } from '../person/register-person.edge.ts'

/** Into another household book of the same community; the books are known by their number. */
export const moveMember =
  ({ person }: RegistrationCommands, { prisma, clock }: PersonReading) =>
  async (given: Omit<z.output<typeof MoveMember>, 'commandId' | 'reason'>, request: Request) => {
    const { personId, householdNumber, relation, on, ground } = given
    const row = await prisma.person.findUnique({ where: { id: personId }, select: { division: true } })
    if (!row) return refuse<PersonRefusal>('person-unknown')
    const home = { householdId: householdIdOf(row.division, householdNumber), householdNumber, relation }
    return person(personId, { type: 'ChangeHousehold', ...home, on, ground, today: clock.today() }, request)
  }
