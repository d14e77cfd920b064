import type { PrismaClient } from '../generated/client.ts'
import { Household } from '../household/household-state.ts'
import { Person, type KnownPerson } from '../person/person-state.ts'

/** The person and their household as our own register knows them. */
export interface Applicant {
  readonly personId: string
  readonly person: KnownPerson
  readonly household: Household
}

export const applicantOf = async (prisma: PrismaClient, personId: string): Promise<Applicant | undefined> => {
  const row = await prisma.person.findUnique({ where: { id: personId }, select: { state: true } })
  const person = Person.parse(row?.state ?? { stage: 'unknown' })
  if (person.stage === 'unknown') return undefined
  const home = await prisma.household.findUnique({ where: { id: person.householdId }, select: { state: true } })
  return { personId, person, household: Household.parse(home?.state ?? { status: 'none' }) }
}
