import { addMonths, ageOn, type CivilDay } from '@jiuyuan/kernel/civil-day'
import type { Criterion } from './criterion.ts'
import type { Comparison, FactValue } from './expression.ts'
import type { Proof, Verdict } from './proof.ts'

/** A fact with where it comes from and the day it was true; the value alone will do. */
export type Fact = FactValue | { readonly value: FactValue; readonly source?: string; readonly asOf?: CivilDay }

/** What is known of a case; a name that is absent or undefined is not yet known. */
export type Facts = Readonly<Record<string, Fact | undefined>>

type Leaf = Extract<Criterion, { fact: string }>
type Branch = Exclude<Criterion, { fact: string }>

const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const satisfies Record<Verdict, Verdict>

const among = (outcomes: readonly Verdict[], decisive: 'yes' | 'no'): Verdict => {
  if (outcomes.includes(decisive)) return decisive
  return outcomes.includes('unknown') ? 'unknown' : opposite[decisive]
}

const combine = {
  all: (outcomes) => among(outcomes, 'no'),
  any: (outcomes) => among(outcomes, 'yes'),
  not: (outcomes) => opposite[among(outcomes, 'no')],
} as const satisfies Record<Branch['op'], (outcomes: readonly Verdict[]) => Verdict>

const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
]

const monthsIn = (op: Comparison): number => (op === 'age-at-least' ? 12 : 1)

const holds = ({ op, value: expected, fact }: Leaf, actual: FactValue, day: CivilDay): boolean => {
  if (op === 'age-at-least') return ageOn(String(actual), day) >= Number(expected)
  if (op === 'months-since') return addMonths(String(actual), Number(expected)) <= day
  if (typeof actual !== typeof expected) throw new TypeError(`the fact ${fact} is not a ${typeof expected}`)
  if (op === 'is') return actual === expected
  return op === 'at-least' ? actual >= expected : actual <= expected
}

const remedy = ({ op, title, value, fixed }: Leaf, actual: FactValue): string | undefined => {
  if (op === 'age-at-least' || op === 'months-since')
    return `自${addMonths(String(actual), Number(value) * monthsIn(op))}起：${title}`
  return fixed ? undefined : `须具备：${title}`
}

const remedies = (op: Branch['op'], title: string, children: readonly Proof[]): string | undefined => {
  if (op === 'not') return `须具备：${title}`
  const failed = children.filter(({ outcome }) => outcome === 'no').map(({ wouldPassIf }) => wouldPassIf)
  if (op === 'all' && failed.includes(undefined)) return undefined
  return distinct(failed).join(op === 'all' ? '；并且' : '；或者') || undefined
}

const proveLeaf = (leaf: Leaf, facts: Facts, day: CivilDay): Proof => {
  const { rule, title, citation, fact, evidence } = leaf
  const known = facts[fact]
  const named = { rule, title, citation, children: [] }
  if (known === undefined)
    return { ...named, outcome: 'unknown', inputs: [{ fact, value: null }], missingEvidence: evidence }
  const input = typeof known === 'object' ? known : { value: known }
  const proof = { ...named, inputs: [{ fact, ...input }] }
  return holds(leaf, input.value, day)
    ? { ...proof, outcome: 'yes' }
    : { ...proof, outcome: 'no', wouldPassIf: remedy(leaf, input.value) }
}

const proveBranch = ({ op, of, rule, title, citation }: Branch, facts: Facts, day: CivilDay): Proof => {
  const children = of.map((part) => evaluate(part, facts, day))
  const outcome = combine[op](children.map((child) => child.outcome))
  const proof = { rule, title, citation, outcome, inputs: [], children }
  const missing = distinct(children.map(({ missingEvidence }) => missingEvidence))
  if (outcome === 'unknown') return { ...proof, missingEvidence: missing.join('；') }
  return outcome === 'yes' ? proof : { ...proof, wouldPassIf: remedies(op, title, children) }
}

/** Judges the facts of a case on a day: an unknown fact makes the answer unknown only where it matters (Kleene). */
export const evaluate = (criterion: Criterion, facts: Facts, day: CivilDay): Proof =>
  'fact' in criterion ? proveLeaf(criterion, facts, day) : proveBranch(criterion, facts, day)
