import type { SideRow } from '@jiuyuan/service-kit/store'
import type { KnownPerson, Person } from '../person/person-state.ts'
import type { Signs } from './signs.edge.ts'

const rowOf = (personId: string, { division, birthDate, merged }: KnownPerson, signs?: Signs): SideRow => ({
  table: 'person_search',
  write: 'upsert',
  key: ['person_id'],
  row: { person_id: personId, division, birth_date: birthDate, merged: merged !== null, ...signs },
})

const moved = (before: Person, after: KnownPerson) =>
  before.stage === 'known' &&
  (before.division !== after.division || before.birthDate !== after.birthDate || before.merged !== after.merged)

/** What the search must know anew after a change: all signs with new papers; else only what the change moved. */
export const searchRows = (
  { id, before, state }: { readonly id: string; readonly before: Person; readonly state: Person },
  signs: Signs | undefined,
): SideRow[] => {
  if (state.stage === 'unknown') return []
  if (signs) return [rowOf(id, state, signs)]
  return moved(before, state) ? [rowOf(id, state)] : []
}
