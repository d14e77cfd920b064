import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { KnownPerson } from '../person/person-state.ts'

/** The roster that brought the person is undone. */
export interface UndoRegistration {
  readonly type: 'UndoRegistration'
  readonly batchId: string
  readonly on: string
}
/** The entry never counts: it goes out of every office's sight, and its name and numbers are forgotten. */
export interface RegistrationUndone {
  readonly type: 'RegistrationUndone'
  readonly batchId: string
  readonly householdId: string
  readonly division: string
  readonly papers: number
  readonly on: string
}

/** Whether nothing happened to the person since the register took them in. */
const untouched = ({ registration, certificate, employment, papers, ...more }: KnownPerson) => {
  const { versions, corrections, took, contact, moving, merged } = more
  const standing = registration.state === 'none' && !certificate && (employment?.channel ?? null) === null
  const changes = [...Object.keys(versions), ...corrections, ...took, contact, moving, merged].filter(Boolean)
  return standing && papers === 1 && changes.length === 0 && !more.healthKept
}

/** Undoes a registration on which nobody built. */
export const undoRegistration = (
  person: KnownPerson,
  { batchId, on }: UndoRegistration,
): Decision<RegistrationUndone, PersonRefusal> => {
  const { householdId, division, papers } = person
  return untouched(person)
    ? accept({ type: 'RegistrationUndone', batchId, householdId, division, papers: papers + 1, on })
    : refuse('registration-built-upon')
}
