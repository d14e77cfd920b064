import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { pair } from './duplicate/pair.ts'
import { pairStore } from './duplicate/pair.store.ts'
import { dossier } from './dossier/decide-dossier.ts'
import { dossierStore } from './dossier/dossier.store.ts'
import { exportJob } from './export/export-job.ts'
import { exportJobStore } from './export/export-job.store.ts'
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
    pair: shell(pair, pairStore),
    batch: shell(batch, batchStore),
    dossier: shell(dossier, dossierStore),
    exportJob: shell(exportJob, exportJobStore),
  }
}
export type RegistrationCommands = ReturnType<typeof registrationCommands>
