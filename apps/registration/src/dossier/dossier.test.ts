import { DocumentKind, documentKinds, dossierLimits, isAttestOnly } from '@jiuyuan/contract-registration/dossier'
import { scenario } from '@jiuyuan/testkit/given'
import { describe, expect, test } from 'vitest'
import { dossier } from './decide-dossier.ts'
import type { DossierCommand, DossierFact } from './dossier-acts.ts'
import { parityOf } from './dossier-state.ts'

const given = scenario(dossier)
const idOf = (n: number) => `0197b2f4-6f53-7c1e-9a53-${`${n}`.padStart(12, '0')}`
const at = { division: '650102002002', today: '2026-11-23', by: 'clerk' }
const scan = (n: number, kind: DocumentKind = 'household-book') =>
  ({ id: idOf(n), kind, mediaType: 'image/jpeg', bytes: 10, hash: `hash${n}`, fileId: idOf(100 + n) }) as const
const kept = (n: number, kind?: DocumentKind) =>
  ({ ...scan(n, kind), addedOn: '2026-11-23', addedBy: 'clerk', state: 'current' }) as const
const add = (n: number, more: { kind?: DocumentKind; replaces?: string; hash?: string } = {}): DossierCommand => ({
  type: 'AddDocument',
  document: { ...scan(n, more.kind), hash: more.hash ?? `hash${n}` },
  replaces: more.replaces,
  ...at,
})
const opened: DossierFact = { type: 'DossierOpened', division: at.division }
const added = (n: number, kind?: DocumentKind, replaces?: string): DossierFact => ({
  type: 'DocumentAdded',
  document: kept(n, kind),
  replaces,
})
const place = { box: 'A3', shelf: '2', pages: 4 }
const paper = { id: idOf(50), kind: 'identity-card', ...place } as const
const filed: DossierFact = { type: 'PaperFiled', paper: { ...paper, filedOn: '2026-11-23', filedBy: 'clerk' } }

describe('a document', () => {
  test('opens the dossier at the office of the person', () => given().when(add(1)).yields(opened, added(1)))
  test('takes the place of another of its kind, which stays to be seen', () => {
    given(opened, added(1))
      .when(add(2, { replaces: idOf(1) }))
      .yields({ type: 'DocumentAdded', document: kept(2), replaces: idOf(1) })
    const { documents } = [opened, added(1), added(2, 'household-book', idOf(1))].reduce(
      dossier.evolve,
      dossier.initial,
    )
    expect(documents.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: idOf(1), state: 'replaced' },
      { id: idOf(2), state: 'current' },
    ])
  })
  test('does not take the place of another kind, of nothing, or of what was replaced', () => {
    given(opened, added(1))
      .when(add(2, { kind: 'diploma', replaces: idOf(1) }))
      .refuses('kind-differs')
    given(opened)
      .when(add(2, { replaces: idOf(1) }))
      .refuses('document-unknown')
    given(opened, added(1), { type: 'DocumentRetracted', documentId: idOf(1) })
      .when(add(2, { replaces: idOf(1) }))
      .refuses('document-not-current')
  })
  test('is kept once', () =>
    given(opened, added(1))
      .when(add(2, { hash: 'hash1' }))
      .refuses('document-exists'))
  test.each(DocumentKind.options.filter(isAttestOnly))('of the kind %s is looked at and never kept', (kind) => {
    given().when(add(1, { kind })).refuses('kind-attest-only', { kind: documentKinds[kind].zh })
    given()
      .when({ type: 'FilePaper', paper: { ...paper, kind }, ...at })
      .refuses('kind-attest-only', { kind: documentKinds[kind].zh })
  })
  test('finds no room in a dossier that is full', () => {
    const many = Array.from({ length: dossierLimits.documents }, (_, n) => added(n))
    given(opened, ...many)
      .when(add(999))
      .refuses('dossier-full', { limit: dossierLimits.documents })
  })
  test('that lies in the wrong dossier is taken out of sight once', () => {
    const retracted: DossierFact = { type: 'DocumentRetracted', documentId: idOf(1) }
    given(opened, added(1))
      .when({ type: 'RetractDocument', documentId: idOf(1) })
      .yields(retracted)
    given(opened, added(1), retracted)
      .when({ type: 'RetractDocument', documentId: idOf(1) })
      .refuses('document-not-current')
  })
})

describe('a paper', () => {
  test('is filed with its box and shelf, and moved', () => {
    given(opened)
      .when({ type: 'FilePaper', paper, ...at })
      .yields(filed)
    const moved = { paperId: paper.id, box: 'B1', shelf: '7', pages: 5 }
    given(opened, filed)
      .when({ type: 'MovePaper', ...moved })
      .yields({ type: 'PaperMoved', ...moved })
    given(opened)
      .when({ type: 'MovePaper', ...moved })
      .refuses('paper-unknown')
  })
  test('without a scan, or a scan without a paper, shows as missing on the other side', () => {
    const state = [opened, added(1), filed].reduce(dossier.evolve, dossier.initial)
    expect(parityOf(state)).toEqual({ onlyElectronic: ['household-book'], onlyPaper: ['identity-card'] })
    const both = [opened, added(1, 'identity-card'), filed].reduce(dossier.evolve, dossier.initial)
    expect(parityOf(both)).toEqual({ onlyElectronic: [], onlyPaper: [] })
  })
})

describe('a dossier', () => {
  test('goes with its person to another community', () =>
    given(opened)
      .when({ type: 'MoveDossier', division: '653101001013' })
      .yields({ type: 'DossierMoved', division: '653101001013' }))
  test('that nobody opened does not move', () =>
    given().when({ type: 'MoveDossier', division: '653101001013' }).yields())
  test('knows each kind of the coded list', () => expect(Object.keys(documentKinds)).toEqual(DocumentKind.options))
})
