import type { DossierRefusal } from '@jiuyuan/contract-registration/dossier-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import type { DossierFact } from './dossier-acts.ts'
import { Dossier, sidesOf } from './dossier-state.ts'
import { fileUse } from './files.edge.ts'

/** A dossier lies under its person's id; the file of a document is its own from the same statement on. */
export const dossierStore: Store<Dossier, DossierFact, DossierRefusal> = {
  table: 'dossier',
  state: Dossier,
  division: ({ division }) => division,
  columns: sidesOf,
  rows: ({ id, facts }) =>
    facts.flatMap((fact) =>
      fact.type === 'DocumentAdded' ? [fileUse(fact.document.fileId, { table: 'dossier', id })] : [],
    ),
  conflicts: { file_use_pkey: () => Promise.resolve(refuse('document-exists')) },
}
