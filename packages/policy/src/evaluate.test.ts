import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import { evaluate, type Facts } from './evaluate.ts'
import type { Verdict } from './proof.ts'

const day = '2026-11-22'
const named = { rule: 'R', title: '示例', citation: { document: '示例', article: '第一条' } }
const is = (fact: string): Criterion => ({ ...named, op: 'is', fact, value: true, evidence: fact, fixed: false })
const branch = (op: 'all' | 'any' | 'not', ...of: Criterion[]): Criterion => ({ ...named, op, of })
const verdict = (criterion: Criterion, facts: Facts) => evaluate(criterion, facts, day).outcome

const names = ['a', 'b', 'c', 'd']
const criteria = fc.letrec<{ any: Criterion }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...names).map(is),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((of) => branch('all', ...of)),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((of) => branch('any', ...of)),
    tie('any').map((part) => branch('not', part)),
  ),
})).any
const cases = fc.dictionary(fc.constantFrom(...names), fc.boolean())

const known = { yes: true, no: false, unknown: undefined } as const satisfies Record<Verdict, boolean | undefined>
const table = (op: 'all' | 'any', rows: readonly (readonly [Verdict, Verdict, Verdict])[]) => {
  for (const [one, other, expected] of rows) {
    expect(verdict(branch(op, is('a'), is('b')), { a: known[one], b: known[other] })).toBe(expected)
    expect(verdict(branch(op, is('b'), is('a')), { a: known[one], b: known[other] })).toBe(expected)
  }
}

describe('three-valued judgement', () => {
  test('of all parts is no by one no, and waits for the unknown otherwise', () =>
    table('all', [
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'no'],
      ['yes', 'unknown', 'unknown'],
      ['no', 'no', 'no'],
      ['no', 'unknown', 'no'],
      ['unknown', 'unknown', 'unknown'],
    ]))

  test('of any part is yes by one yes, and waits for the unknown otherwise', () =>
    table('any', [
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'yes'],
      ['yes', 'unknown', 'yes'],
      ['no', 'no', 'no'],
      ['no', 'unknown', 'unknown'],
      ['unknown', 'unknown', 'unknown'],
    ]))

  test('of the opposite leaves the unknown unknown', () => {
    expect(verdict(branch('not', is('a')), { a: true })).toBe('no')
    expect(verdict(branch('not', is('a')), { a: false })).toBe('yes')
    expect(verdict(branch('not', is('a')), {})).toBe('unknown')
  })

  test('never turns over when a fact is taken away: it only becomes unknown', () =>
    fc.assert(
      fc.property(criteria, cases, fc.constantFrom(...names), (criterion, facts, name) => {
        const before = verdict(criterion, facts)
        const after = verdict(criterion, { ...facts, [name]: undefined })
        expect(['unknown', before]).toContain(after)
      }),
    ))

  test('says what evidence is missing exactly when it waits', () =>
    fc.assert(
      fc.property(criteria, cases, (criterion, facts) => {
        const { outcome, missingEvidence, wouldPassIf } = evaluate(criterion, facts, day)
        expect(Boolean(missingEvidence)).toBe(outcome === 'unknown')
        if (wouldPassIf) expect(outcome).toBe('no')
      }),
    ))

  test('refuses a fact of the wrong kind instead of judging it', () =>
    expect(() => evaluate(is('a'), { a: 'true' }, day)).toThrow(TypeError))
})

describe('a comparison', () => {
  const leaf = (op: 'at-least' | 'at-most' | 'age-at-least' | 'months-since', value: number): Criterion => ({
    ...named,
    op,
    fact: 'a',
    value,
    evidence: 'a',
    fixed: false,
  })
  test.each([
    [leaf('at-least', 3), 3, 2],
    [leaf('at-most', 3), 3, 4],
    [leaf('age-at-least', 45), '1981-11-22', '1981-11-23'],
    [leaf('months-since', 6), '2026-05-22', '2026-05-23'],
  ] as const)('includes its own limit', (criterion, passes, fails) => {
    expect(verdict(criterion, { a: passes })).toBe('yes')
    expect(verdict(criterion, { a: fails })).toBe('no')
  })
})
