import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { z } from 'zod'
import { FactValue, type Comparison, type Expression } from './expression.ts'
import type { CriterionRow, Pack } from './pack.ts'
import { PolicyValueUnknown, rowAt } from './parameter.ts'
import { inForce, type Source } from './source.ts'

interface Named {
  readonly rule: string
  readonly title: string
  readonly citation: Source
}

/** A criterion of one day: its numbers filled in from the pack, each part named and cited. */
export type Criterion = Named &
  (
    | { readonly op: 'all' | 'any' | 'not'; readonly of: readonly Criterion[] }
    | {
        readonly op: Comparison
        readonly fact: string
        readonly value: FactValue
        readonly evidence: string
        readonly fixed: boolean
      }
  )

type Leaf = Extract<Expression, { fact: string }>

const valueOf = ({ value }: Leaf, pack: Pack, day: CivilDay): FactValue => {
  if (typeof value !== 'object') return value
  const whole = rowAt(pack, value.parameter, day).value
  return FactValue.parse(value.part ? z.record(z.string(), z.json()).parse(whole)[value.part] : whole)
}

const resolve = (expression: Expression, place: { pack: Pack; day: CivilDay }, outer: Named): Criterion => {
  const { pack, day } = place
  if (expression.op === 'use') return criterionOf(pack, expression.criterion, day)
  const named = { rule: outer.rule, title: expression.title, citation: expression.source ?? outer.citation }
  if ('of' in expression) {
    const part = (inner: Expression, index: number) =>
      resolve(inner, place, { ...named, rule: `${named.rule}.${index + 1}` })
    return { ...named, op: expression.op, of: expression.of.map(part) }
  }
  const { op, fact, title } = expression
  const value = valueOf(expression, pack, day)
  const { evidence = title, fixed = false } = pack.facts[fact] ?? {}
  return {
    ...named,
    title: title.replace('{value}', String(value)),
    op,
    fact,
    value,
    evidence,
    fixed,
  }
}

/** The criterion of a code ('D04') as it holds on a day. Throws `PolicyValueUnknown`. */
export const criterionOf = (pack: Pack, code: string, day: CivilDay): Criterion => {
  const row = pack.criteria.find((candidate) => candidate.code === code && inForce(candidate, day))
  if (!row) throw new PolicyValueUnknown(code, `no criterion ${code} on ${day}`)
  return {
    ...resolve(row.when, { pack, day }, { rule: code, title: row.title, citation: row.source }),
    title: row.title,
  }
}

/** The categories a person can be recognised under on a day at a place, in the order of the pack. */
export const categoriesOn = (pack: Pack, day: CivilDay, division = ''): readonly CriterionRow[] =>
  pack.criteria
    .filter((row) => row.kind === 'category' && inForce(row, day))
    .filter(({ divisions }) => divisions === undefined || divisions.some((prefix) => division.startsWith(prefix)))

/** The facts that a criterion asks for, each once. */
export const factsOf = (criterion: Criterion): readonly string[] =>
  'fact' in criterion ? [criterion.fact] : [...new Set(criterion.of.flatMap(factsOf))]
