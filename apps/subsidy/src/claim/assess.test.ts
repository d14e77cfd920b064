import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { KnownPerson } from './known.ts'

const personId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'
const paid = { pension: '60000', medical: '30000', unemployment: '2000', injury: '500' }
const month = { personId, month: '2026-10', attendedDays: 22, requiredDays: 22, paid }
const tianshan: KnownPerson = {
  placements: [{ from: '2026-10-08', until: '2028-10-07', division: '650102002001' }],
  cardHeldHere: true,
  certificateValid: true,
  monthsUsed: 0,
}
const inQuarter = ['2026-10', '2026-11', '2026-12']
const of = (kind: 'post' | 'insurance', change: Partial<KnownPerson> = {}, months = [month]) =>
  assess({ kind, months, inQuarter, known: () => ({ ...tianshan, ...change }) })

describe('what a month of subsidy comes to', () => {
  test('a full month of a post brings the minimum wage of its county', () =>
    expect(of('post')).toMatchObject([{ ok: true, line: { amount: '207000', pack: 'xinjiang-2010@1' } }]))
  test('half the days bring half the month, in whole fen', () =>
    expect(of('post', {}, [{ ...month, attendedDays: 11 }])).toMatchObject([{ line: { amount: '103500' } }]))
  test('no attendance brings nothing', () =>
    expect(of('post', {}, [{ ...month, attendedDays: 0 }])).toMatchObject([{ line: { amount: '0' } }]))
  test('Taxkorgan has its own wage, dearer than the rest of its tier (验收 10)', () =>
    expect(
      of('post', { placements: [{ from: '2026-10-01', until: '2027-10-01', division: '653131100001' }] }),
    ).toMatchObject([{ line: { amount: '190000' } }]))
  test('insurance brings what the employer paid of the kinds that count, not of the others', () =>
    expect(of('insurance')).toMatchObject([{ line: { amount: '92000' } }]))
})

describe('what is refused, with row and month', () => {
  test.each([
    ['not-placed-there', { placements: [] }],
    ['card-not-held', { cardHeldHere: false }],
    ['card-not-held', { certificateValid: false }],
    ['months-exhausted', { monthsUsed: 36 }],
  ] as const)('%s', (code, change) =>
    expect(of('post', change)).toMatchObject([{ ok: false, code, detail: { row: 1, month: '2026-10' } }]),
  )
  test('a month outside the quarter', () =>
    expect(of('post', {}, [{ ...month, month: '2026-09' }])).toMatchObject([{ code: 'month-not-in-quarter' }]))
  test('the same month of a person twice', () =>
    expect(of('post', {}, [month, month])).toMatchObject([
      { ok: true },
      { code: 'month-twice-in-claim', detail: { row: 2 } },
    ]))
  test('the month that would be the thirty-seventh within one claim', () =>
    expect(of('post', { monthsUsed: 35 }, [month, { ...month, month: '2026-11' }])).toMatchObject([
      { ok: true },
      { code: 'months-exhausted' },
    ]))
})
