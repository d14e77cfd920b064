import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import type { Expression } from './expression.ts'
import type { Assumption, Pack, Profile } from './pack.ts'
import { PolicyValueUnknown, rowAt } from './parameter.ts'
import { inForce } from './source.ts'

/** The profile of the day of the act (tempus regit actum), never of today. Throws `PolicyValueUnknown`. */
export const profileOn = (pack: Pack, day: CivilDay): Profile => {
  const profile = pack.profiles.find((candidate) => inForce(candidate, day))
  if (!profile) throw new PolicyValueUnknown('profile', `no profile of recognition on ${day}`)
  return profile
}

const parametersOf = (expression: Expression, pack: Pack, day: CivilDay): string[] => {
  if (expression.op === 'use') return assumedBy(pack, expression.criterion, day)
  if ('of' in expression) return expression.of.flatMap((part) => parametersOf(part, pack, day))
  if (typeof expression.value !== 'object') return []
  const { assumption } = rowAt(pack, expression.value.parameter, day)
  return assumption ? [assumption] : []
}

const assumedBy = (pack: Pack, code: string, day: CivilDay): string[] =>
  pack.criteria
    .filter((row) => row.code === code && inForce(row, day))
    .flatMap(({ assumption, when }) => [...(assumption ? [assumption] : []), ...parametersOf(when, pack, day)])

/** What a judgement of this criterion on this day takes for granted: of its profile, of itself, of its numbers. */
export const assumptionsOf = (pack: Pack, code: string, day: CivilDay): readonly Assumption[] => {
  const ids = new Set([...profileOn(pack, day).assumptions, ...assumedBy(pack, code, day)])
  return pack.assumptions.filter(({ id }) => ids.has(id))
}
