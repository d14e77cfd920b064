import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../test/told.ts'
import { indicator, indicators } from './indicators.ts'
import type { ZeroFact, ZeroFactKind } from './zero-fact.ts'
import { behind, zeroEmploymentTable, type Part } from './zero-employment-table.ts'

const county = '650102000000'
const parts: Part[] = ['650102002', '650102003'].map((code) => ({
  division: code.padEnd(12, '0'),
  ranges: [{ from: code.padEnd(12, '0'), to: String(Number(code) + 1).padEnd(12, '0') }],
}))
const none = { minutes: null, within: null, channel: null }
const fact = (household: string, kind: ZeroFactKind, at: string, more: Partial<ZeroFact> = {}): ZeroFact => ({
  householdId: idOf(household),
  occurrence: 1,
  kind,
  division: '650102002001',
  at: new Date(at),
  ...none,
  ...more,
})
const table = (...facts: ZeroFact[]) =>
  zeroEmploymentTable({ facts, counted: [] }, '2026-11', { division: county, parts })
const figures = (...facts: ZeroFact[]) => table(...facts).total.figures
const failed = (...facts: ZeroFact[]) => table(...facts).total.checks.filter(({ ok }) => !ok)

describe('a household in the month of November (Asia/Shanghai)', () => {
  test('recognised on the last instant of October it is there at the start, not new', () =>
    expect(figures(fact('a', 'recognised', '2026-10-31T15:59:59.999Z'))).toMatchObject({ M1: 1, M3: 0, M7: 1 }))
  test('recognised on the first instant of November it is new', () =>
    expect(figures(fact('a', 'recognised', '2026-10-31T16:00:00.000Z'))).toMatchObject({ M1: 0, M3: 1, M7: 1 }))
  test('recognised on the first instant of December it is not in the table', () =>
    expect(figures(fact('a', 'recognised', '2026-11-30T16:00:00.000Z'))).toMatchObject({ M1: 0, M3: 0, M7: 0 }))
  test('cleared on the last instant of November it is gone at the end', () =>
    expect(
      figures(fact('a', 'recognised', '2026-10-05T00:00:00Z'), fact('a', 'cleared', '2026-11-30T15:59:59.999Z')),
    ).toMatchObject({ M1: 1, M4: 1, M7: 0 }))
  test('cleared on the first instant of December it is still there at the end', () =>
    expect(
      figures(fact('a', 'recognised', '2026-10-05T00:00:00Z'), fact('a', 'cleared', '2026-11-30T16:00:00.000Z')),
    ).toMatchObject({ M1: 1, M4: 0, M7: 1 }))
  test('without work again it counts as M8, not as M3', () =>
    expect(figures(fact('a', 'reopened', '2026-11-05T00:00:00Z', { occurrence: 2 }))).toMatchObject({
      M3: 0,
      M8: 1,
      M7: 1,
    }))
  test('removed without work it counts as M6', () =>
    expect(
      figures(fact('a', 'recognised', '2026-11-05T00:00:00Z'), fact('a', 'removed', '2026-11-06T00:00:00Z')),
    ).toMatchObject({ M3: 1, M6: 1, M7: 0 }))
  test('a removal that was overturned, in whatever month, is not counted and the household is still there', () =>
    expect(
      figures(
        fact('a', 'recognised', '2026-11-05T00:00:00Z'),
        fact('a', 'removed', '2026-11-06T00:00:00Z'),
        fact('a', 'removal-undone', '2026-12-20T00:00:00Z'),
      ),
    ).toMatchObject({ M3: 1, M6: 0, M7: 1 }))
  test('removed again after that it counts as M6', () =>
    expect(
      figures(
        fact('a', 'recognised', '2026-11-05T00:00:00Z'),
        fact('a', 'removal-undone', '2026-11-07T00:00:00Z'),
        fact('a', 'removed', '2026-11-09T00:00:00Z'),
      ),
    ).toMatchObject({ M6: 1, M7: 0 }))
  test('found and not yet recognised it is a lead only', () =>
    expect(figures(fact('a', 'found', '2026-11-05T00:00:00Z'))).toMatchObject({ M2: 1, M3: 0, M7: 0 }))
})

describe('the 24 hours', () => {
  const cleared = (household: string, minutes: number, inTime: boolean) => [
    fact(household, 'found', '2026-11-04T00:00:00Z'),
    fact(household, 'recognised', '2026-11-05T00:00:00Z'),
    fact(household, 'cleared', '2026-11-06T00:00:00Z', { channel: 'employer' }),
    fact(household, 'met', '2026-11-06T00:00:00Z', { minutes, within: inTime }),
  ]
  test('split the cleared into in time and late, with the average of both', () => {
    const { total } = table(...cleared('a', 600, true), ...cleared('b', 1801, false))
    expect(total.figures).toMatchObject({ M4: 2, M5a: 1, M5b: 20, M5c: 1, M9b: 2 })
    expect(total.checks.every(({ ok }) => ok)).toBe(true)
  })
  test('a breached household without work at the end is told apart', () =>
    expect(
      figures(fact('a', 'recognised', '2026-11-05T00:00:00Z'), fact('a', 'breached', '2026-11-06T00:00:00Z')),
    ).toMatchObject({ M5d: 1 }))
  test('no average is told when nobody was placed', () => expect(figures()).toMatchObject({ M5b: null }))
})

describe('the checks', () => {
  test('fail with their numbers when a cleared household was never opened', () =>
    expect(failed(fact('a', 'cleared', '2026-11-05T00:00:00Z', { channel: 'flexible' }))).toEqual([
      { rule: 'M1+M3+M8−M4−M6=M7', left: -1, right: 0, ok: false },
      { rule: 'M5a+M5c=M4', left: 0, right: 1, ok: false },
    ]))
  test('fail when a household is recognised that nobody found', () =>
    expect(failed(fact('a', 'recognised', '2026-11-05T00:00:00Z'))).toMatchObject([{ rule: 'M3≤M2+期初线索' }]))
})

describe('the rows below', () => {
  const moment = fc.integer({ min: Date.parse('2026-10-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') })
  const life = fc.record({
    household: fc.integer({ min: 1, max: 40 }),
    division: fc.constantFrom('650102002001', '650102003002', '650102000000', '650102009001'),
    moments: fc.tuple(moment, moment, moment),
    until: fc.integer({ min: 1, max: 3 }),
    again: fc.boolean(),
  })
  type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never
  const factsOf = (lives: readonly Life[]) =>
    lives.flatMap(({ household, division, moments, until, again }, index) => {
      const kinds = ['found', again ? 'reopened' : 'recognised', 'cleared'] as const
      return moments
        .toSorted((one, other) => one - other)
        .slice(0, until)
        .map((at, step) =>
          fact(`${household}`, kinds[step] ?? 'found', new Date(at).toISOString(), { division, occurrence: index + 1 }),
        )
    })
  test('add up to the total, and the balance holds everywhere, whatever happened', () =>
    fc.assert(
      fc.property(fc.array(life, { maxLength: 30 }), (lives) => {
        const { total, rows, sumCheck } = table(...factsOf(lives))
        expect(sumCheck).toBe(true)
        for (const row of [total, ...rows]) expect(row.checks[0]).toMatchObject({ ok: true })
      }),
    ))
  test('give what lies in none of them to the office itself', () =>
    expect(
      table(fact('a', 'recognised', '2026-11-05T00:00:00Z', { division: '650102009001' })).rows.map(
        ({ division, figures: { M3 } }) => [division, M3],
      ),
    ).toEqual([
      ['650102002000', 0],
      ['650102003000', 0],
      ['650102000000', 1],
    ]))
})

test('a figure opens to exactly the households that it counts', () => {
  const facts = [fact('a', 'recognised', '2026-11-05T00:00:00Z'), fact('b', 'recognised', '2026-10-05T00:00:00Z')]
  expect(behind(facts, '2026-11', 'M3').map(({ householdId }) => householdId)).toEqual([idOf('a')])
  expect(behind(facts, '2026-11', 'M7').length).toBe(figures(...facts)['M7'])
})

test('another definition under the same name is another indicator', () =>
  expect(indicator('M1', '期初', '甲').definitionId).not.toBe(indicator('M1', '期初', '乙').definitionId))
test('every figure of the table has its definition', () =>
  expect(Object.keys(figures()).toSorted()).toEqual(indicators.map(({ code }) => code).toSorted()))
