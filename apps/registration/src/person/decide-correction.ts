import type { CorrectableField } from '@jiuyuan/contract-registration/correction'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { correctableFields } from './correctable.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>
type Command = Extract<
  PersonCommand,
  { type: 'AskCorrection' | 'ApplyCorrection' | 'ResolveCorrection' | 'RefuseCorrection' }
>
type Open = KnownPerson['corrections'][number]

const versionOf = ({ versions }: KnownPerson, field: CorrectableField) => versions[field] ?? 0

const changedSince = (person: KnownPerson, based: Open['based']) =>
  correctableFields.filter((field) => based[field] !== undefined && based[field] !== versionOf(person, field))

const ask = (
  person: KnownPerson,
  { correctionId, fields, based, today }: Command & { type: 'AskCorrection' },
): Decided => {
  if (fields.length === 0) return refuse('nothing-corrected')
  const seen = Object.fromEntries(fields.map((field) => [field, based[field] ?? 0]))
  return accept({ type: 'CorrectionAsked', correctionId, based: seen, on: today })
}

// What changed after it was seen is not overwritten: both values wait for a human.
const apply = (person: KnownPerson, open: Open, command: Command & { type: 'ApplyCorrection' }): Decided => {
  const { correctionId, corrected } = command
  if ('flaw' in corrected) return refuse('identity-number-invalid', { reason: corrected.flaw })
  if (open.conflict.length > 0) return refuse('correction-in-conflict')
  const fields = changedSince(person, open.based)
  if (fields.length > 0) return accept({ type: 'CorrectionConflicted', correctionId, fields })
  const asked = correctableFields.filter((field) => open.based[field] !== undefined)
  return accept({ type: 'PersonCorrected', correctionId, fields: asked, corrected })
}

const resolve = (person: KnownPerson, open: Open, command: Command & { type: 'ResolveCorrection' }): Decided => {
  const { correctionId, corrected, take, based } = command
  if ('flaw' in corrected) return refuse('identity-number-invalid', { reason: corrected.flaw })
  if (changedSince(person, based).length > 0) return refuse('changed-meanwhile')
  const fields = take.filter((field) => open.based[field] !== undefined)
  return fields.length > 0
    ? accept({ type: 'PersonCorrected', correctionId, fields, corrected })
    : accept({ type: 'CorrectionRefused', correctionId })
}

/** Asked, compared, applied or refused; a field rests on the state in which it was seen (个人信息保护法 46). */
export const decideCorrection = (person: KnownPerson, command: Command): Decided => {
  if (command.type === 'AskCorrection') return ask(person, command)
  const { correctionId } = command
  const open = person.corrections.find(({ id }) => id === correctionId)
  if (!open) return refuse('correction-unknown')
  switch (command.type) {
    case 'ApplyCorrection':
      return apply(person, open, command)
    case 'ResolveCorrection':
      return resolve(person, open, command)
    case 'RefuseCorrection':
      return accept({ type: 'CorrectionRefused', correctionId })
  }
}
