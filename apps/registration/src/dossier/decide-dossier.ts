import { documentKinds, dossierLimits, isAttestOnly } from '@jiuyuan/contract-registration/dossier'
import type { DossierRefusal } from '@jiuyuan/contract-registration/dossier-refusals'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import type { DossierCommand, DossierFact } from './dossier-acts.ts'
import type { Document, Dossier } from './dossier-state.ts'

type Decided = Decision<DossierFact, DossierRefusal>
type Act<Type extends DossierCommand['type']> = DossierCommand & { type: Type }

// Minimum of what is collected (个人信息保护法 6, 28): what only needs to be looked at is given back, on paper as well.
const attestOnly = (kind: Document['kind']) =>
  isAttestOnly(kind) ? refuse('kind-attest-only', { kind: documentKinds[kind].zh }) : undefined

const current = ({ documents }: Dossier, id: string) => {
  const document = documents.find((one) => one.id === id)
  if (!document) return refuse('document-unknown')
  return document.state === 'current' ? document : refuse('document-not-current')
}

const opening = (dossier: Dossier, division: string): DossierFact[] =>
  dossier.division === '' ? [{ type: 'DossierOpened', division }] : []

const add = (dossier: Dossier, { document, replaces, division, today, by }: Act<'AddDocument'>): Decided => {
  const { documents } = dossier
  const refused = attestOnly(document.kind)
  if (refused) return refused
  if (documents.length >= dossierLimits.documents) return refuse('dossier-full', { limit: dossierLimits.documents })
  if (documents.some(({ hash, state }) => hash === document.hash && state === 'current'))
    return refuse('document-exists')
  const old = replaces === undefined ? undefined : current(dossier, replaces)
  if (old && 'code' in old) return old
  if (old && old.kind !== document.kind) return refuse('kind-differs')
  const added = { ...document, addedOn: today, addedBy: by, state: 'current' } as const
  return accept(...opening(dossier, division), { type: 'DocumentAdded', document: added, replaces })
}

const file = (dossier: Dossier, { paper, division, today, by }: Act<'FilePaper'>): Decided => {
  const refused = attestOnly(paper.kind)
  if (refused) return refused
  if (dossier.papers.length >= dossierLimits.papers) return refuse('dossier-full', { limit: dossierLimits.papers })
  const filed: DossierFact = { type: 'PaperFiled', paper: { ...paper, filedOn: today, filedBy: by } }
  return accept(...opening(dossier, division), filed)
}

const decide = (dossier: Dossier, command: DossierCommand): Decided => {
  switch (command.type) {
    case 'AddDocument':
      return add(dossier, command)
    case 'RetractDocument': {
      const { documentId } = command
      const document = current(dossier, documentId)
      return 'code' in document ? document : accept<DossierFact>({ type: 'DocumentRetracted', documentId })
    }
    case 'FilePaper':
      return file(dossier, command)
    case 'MovePaper': {
      const known = dossier.papers.some(({ id }) => id === command.paperId)
      return known ? accept<DossierFact>({ ...command, type: 'PaperMoved' }) : refuse('paper-unknown')
    }
    case 'MoveDossier': {
      const { division } = command
      const stays = dossier.division === '' || dossier.division === division
      return stays ? accept() : accept<DossierFact>({ type: 'DossierMoved', division })
    }
  }
}

const marked = (documents: readonly Document[], id: string | undefined, state: Document['state']) =>
  documents.map((document) => (document.id === id ? { ...document, state } : document))

const evolve = (dossier: Dossier, fact: DossierFact): Dossier => {
  const { documents, papers } = dossier
  switch (fact.type) {
    case 'DossierOpened':
    case 'DossierMoved':
      return { ...dossier, division: fact.division }
    case 'DocumentAdded':
      return { ...dossier, documents: [...marked(documents, fact.replaces, 'replaced'), fact.document] }
    case 'DocumentRetracted':
      return { ...dossier, documents: marked(documents, fact.documentId, 'retracted') }
    case 'PaperFiled':
      return { ...dossier, papers: [...papers, fact.paper] }
    case 'PaperMoved': {
      const { paperId, box, shelf, pages } = fact
      return { ...dossier, papers: papers.map((one) => (one.id === paperId ? { ...one, box, shelf, pages } : one)) }
    }
  }
}

/** 档案: documents are added and replaced, never overwritten; papers are filed and moved. */
export const dossier: Decider<Dossier, DossierCommand, DossierFact, DossierRefusal> = {
  initial: { division: '', documents: [], papers: [] },
  decide,
  evolve,
}
