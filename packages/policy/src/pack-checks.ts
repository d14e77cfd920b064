import { criterionOf } from './criterion.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { Pack, type CriterionRow, type Parameter } from './pack.ts'
import { schemaOf } from './parameter-table.ts'

const labelOf = ({ key, division, validFrom }: Parameter) => `${key} ${division ?? ''} from ${validFrom}`

const overlap = (one: Parameter, other: Parameter) =>
  one.key === other.key &&
  one.division === other.division &&
  one.validFrom <= (other.validTo ?? '9999') &&
  other.validFrom <= (one.validTo ?? '9999')

const outOfBounds = ({ key, division, value }: Parameter, parameters: Parameter[]) =>
  division !== undefined &&
  typeof value === 'number' &&
  parameters.some((row) => row.key === key && row.override && (value < row.override.min || value > row.override.max))

function* checkParameter(row: Parameter, pack: Pack): Generator<string> {
  const { error } = schemaOf(row.key).safeParse(row.value)
  if (error) yield `${labelOf(row)}: ${error.message}`
  if (row.validTo !== null && row.validTo < row.validFrom) yield `${labelOf(row)} ends before it begins`
  if (pack.parameters.some((other) => other !== row && overlap(row, other)))
    yield `${labelOf(row)} overlaps another row`
  if (outOfBounds(row, pack.parameters)) yield `${labelOf(row)} is outside what may be set locally`
}

interface Claim {
  readonly confidence: Parameter['confidence']
  readonly assumption?: string | undefined
  readonly note?: string | undefined
}

function* checkClaim(label: string, { confidence, assumption, note }: Claim, pack: Pack): Generator<string> {
  const unsure = confidence === 'analogue' || confidence === 'assumed'
  if (unsure && !assumption && !note) yield `${label} is ${confidence} and does not say why`
  if (assumption && !pack.assumptions.some(({ id }) => id === assumption)) yield `${label}: no assumption ${assumption}`
}

function* checkExpression(expression: Expression, pack: Pack): Generator<string> {
  if (expression.op === 'use') {
    const { criterion } = expression
    if (!pack.criteria.some(({ code, kind }) => kind === 'shared' && code === criterion))
      yield `no shared criterion ${criterion}`
  } else if ('of' in expression) {
    for (const part of expression.of) yield* checkExpression(part, pack)
  } else if (!pack.facts[expression.fact]) yield `the fact ${expression.fact} is not explained`
}

function* checkExamples({ code, examples = [] }: CriterionRow, pack: Pack): Generator<string> {
  for (const { on, facts, outcome } of examples) {
    const judged = evaluate(criterionOf(pack, code, on), { ...pack.examplePerson, ...facts }, on).outcome
    if (judged !== outcome) yield `${code} judges an example of ${on} ${judged}, not ${outcome}`
  }
}

function* checkProfiles(pack: Pack): Generator<string> {
  for (const { id, assumptions } of pack.profiles)
    for (const assumption of assumptions)
      if (!pack.assumptions.some((known) => known.id === assumption)) yield `${id}: no assumption ${assumption}`
  for (const fact of pack.contradictions)
    if (!pack.facts[fact]?.certifiedBy) yield `nobody certifies the contradiction ${fact}`
}

function* checkPack(pack: Pack): Generator<string> {
  yield* checkProfiles(pack)
  for (const row of pack.parameters) {
    yield* checkParameter(row, pack)
    yield* checkClaim(labelOf(row), row, pack)
  }
  for (const row of pack.criteria) {
    yield* checkClaim(row.code, row, pack)
    yield* checkExpression(row.when, pack)
  }
}

/** A pack whose values have the right kind, do not overlap, say why where they are not certain, and judge its examples right. */
export const SoundPack = Pack.superRefine((pack, context) => {
  const faults = [...checkPack(pack)]
  // Only a sound pack can be asked to judge.
  const wrong = faults.length > 0 ? [] : pack.criteria.flatMap((row) => [...checkExamples(row, pack)])
  for (const message of [...faults, ...wrong]) context.addIssue({ code: 'custom', message })
})
