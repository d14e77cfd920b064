import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { RegistrationUndone as Told } from '@jiuyuan/contract-registration/events'
import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import type { SideRow } from '@jiuyuan/service-kit/store'
import type { RegistrationUndone } from './undo-registration.ts'

/** The division of entries that were undone: it lies in nobody's scope, so no list, count or search finds them. */
export const UNDONE = '-'

export const undoneEvents = (personId: string, { householdId, batchId, on }: RegistrationUndone): Outgoing[] => [
  outgoing(Told, { personId, householdId, batchId, on }),
]

/** What was known of the person goes with the entry. */
export const undoneRows = (personId: string): SideRow[] =>
  ['personal', 'person_search'].map((table) => ({
    table,
    write: 'delete',
    key: ['person_id'],
    row: { person_id: personId },
  }))

/** Tells the readers of the personal stream to forget. */
export const erased = (personId: string, { papers: version }: RegistrationUndone): PersonalMessage => ({
  personId,
  version,
  erased: true,
  name: '',
  identityNumber: '',
  phone: '',
})
