import { CorrectableField, type Changes } from '@jiuyuan/contract-registration/correction'
import { correctableFields, isPaper } from './correctable.ts'
import type { OwnPapers, Papers } from './papers.edge.ts'
import type { Corrected } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'
import { identityOf } from './register-person.edge.ts'

const text = (value: string | readonly string[] = '') => (typeof value === 'string' ? value : value.join(','))

const nothing: Papers = { name: '', identityNumber: '', phone: '', nameUyghur: '', identityGiven: '', skillNote: '' }

/** The value of every field that can be corrected, as text. */
export const valuesOf = (person: KnownPerson, papers: Papers = nothing): Record<CorrectableField, string> => ({
  name: papers.name,
  nameUyghur: papers.nameUyghur,
  identityNumber: papers.identityNumber,
  phone: papers.phone,
  skillNote: papers.skillNote,
  hukouKind: person.hukouKind,
  hukouDivision: person.hukouDivision,
  education: person.education,
  retirementTrack: person.retirementTrack,
  skills: text(person.skills),
  languages: text(person.languages),
})

export const changedFields = (changes: Changes): CorrectableField[] =>
  correctableFields.filter((field) => changes[field] !== undefined)

/** The values asked for, as text. */
export const askedValue = (changes: Changes, field: CorrectableField) => text(changes[field])

const only = (changes: Changes, fields: readonly CorrectableField[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => fields.some((each) => each === field)))

/** What the register says anew when these fields are taken; or what is wrong with the number. */
export const correctedBy = (changes: Changes, fields: readonly CorrectableField[]): Corrected | { flaw: string } => {
  const { name: _n, nameUyghur: _u, phone: _p, skillNote: _s, identityNumber, ...register } = only(changes, fields)
  const told = Object.fromEntries(Object.entries(register).filter(([, value]) => value !== undefined))
  if (identityNumber === undefined) return told
  const identity = identityOf(identityNumber)
  return 'flaw' in identity ? identity : { ...told, ...identity.says, noNumberReason: null }
}

/** Name and numbers when these fields are taken. */
export const papersWith = (papers: Papers, changes: Changes, fields: readonly CorrectableField[]): Papers => {
  const { identityNumber, ...taken } = only(changes, fields.filter(isPaper))
  const { name = papers.name, phone = papers.phone } = taken
  const { nameUyghur = papers.nameUyghur, skillNote = papers.skillNote } = taken
  const own: OwnPapers = { nameUyghur, skillNote, identityGiven: papers.identityGiven }
  const identity = identityNumber === undefined ? undefined : identityOf(identityNumber)
  if (!identity || 'flaw' in identity) return { ...papers, ...own, name, phone }
  return { ...own, name, phone, identityNumber: identity.number, identityGiven: identity.given }
}
