import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { household } from './household/household.ts'
import { householdStore } from './household/household.store.ts'
import type { SealedPapers } from './person/papers.edge.ts'
import { person } from './person/person.ts'
import { personStore } from './person/person.store.ts'
import { batch } from './roster/batch.ts'
import { batchStore } from './roster/batch.store.ts'

/** The shells of this service's aggregates. */
export const registrationCommands = (edge: Edge) => {
  const shell = commandShell(edge)
  return {
    person: shell(person, personStore()),
    /** For commands that bring a name and numbers. */
    personWith: (papers: SealedPapers) => shell(person, personStore(papers)),
    household: shell(household, householdStore),
    batch: shell(batch, batchStore),
  }
}
export type RegistrationCommands = ReturnType<typeof registrationCommands>
