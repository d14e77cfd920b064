import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { Unruled } from '@jiuyuan/kernel/decider'
import { packName, type Pack } from './pack.ts'
import { schemaOf, type ParameterKey, type ParameterValues } from './parameter-table.ts'
import { inForce, type Confidence, type Source } from './source.ts'

/** A day, and for values that differ by place the code of the division. */
export type At = CivilDay | { readonly day: CivilDay; readonly division: string }

/** A value with the pack that gave it ('xinjiang-2010@1'), its source and how sure we are. */
export interface PolicyValue<Key extends ParameterKey> {
  readonly value: ParameterValues[Key]
  readonly pack: string
  readonly source: Source
  readonly confidence: Confidence
}

/** No value is known for this key, day and place: a gap in the pack that must be filled, never guessed. */
export class PolicyValueUnknown extends Unruled {
  override readonly name = 'PolicyValueUnknown'
}

/** The row that holds on a day; the most local one where several do. Throws `PolicyValueUnknown`. */
export const rowAt = (pack: Pack, key: ParameterKey, at: At): Pack['parameters'][number] => {
  const { day, division } = typeof at === 'string' ? { day: at, division: '' } : at
  const [row] = pack.parameters
    .filter((candidate) => candidate.key === key && inForce(candidate, day))
    .filter((candidate) => division.startsWith(candidate.division ?? ''))
    .toSorted((one, other) => (other.division?.length ?? 0) - (one.division?.length ?? 0))
  if (!row) throw new PolicyValueUnknown(key, `${packName(pack)} has no ${key} on ${day} ${division}`.trimEnd())
  return row
}

/** The value of a key on the day of the act. Throws `PolicyValueUnknown`; there is no default. */
export const parameter = <Key extends ParameterKey>(pack: Pack, key: Key, at: At): PolicyValue<Key> => {
  const { value, source, confidence } = rowAt(pack, key, at)
  return { value: schemaOf(key).parse(value), pack: packName(pack), source, confidence }
}
