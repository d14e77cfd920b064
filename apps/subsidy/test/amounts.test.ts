import type { ClaimedMonth } from '@jiuyuan/contract-subsidy/claim'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../src/claim/assess.ts'
import { claim } from '../src/claim/claim.ts'

const people = [
  '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
  '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
  '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a16',
]
const inQuarter = ['2026-07', '2026-08', '2026-09']
const fen = fc.integer({ min: 0, max: 1_000_000 }).map(String)
const months: fc.Arbitrary<ClaimedMonth[]> = fc.array(
  fc.record({
    personId: fc.constantFrom(...people),
    month: fc.constantFrom(...inQuarter),
    attendedDays: fc.integer({ min: 0, max: 31 }),
    requiredDays: fc.integer({ min: 1, max: 31 }),
    paid: fc.record({ pension: fen, medical: fen, unemployment: fen, injury: fen }),
  }),
  { minLength: 1, maxLength: 9 },
)
const divisions = fc.constantFrom('650102002001', '653131100001', '653101001001')
const about = {
  employerId: people[0] ?? '',
  division: '650102000000',
  quarter: '2026Q3',
  quarterEnd: '2026-09-30',
  today: '2026-10-12',
}

test('a claim comes to the sum of its months, each of which it holds once, none above the full month or below nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('post', 'insurance'), months, divisions, (kind, asked, division) => {
      const known = () => ({
        placements: [{ from: '2026-07-01', until: '2027-06-30', division }],
        cardHeldHere: true,
        certificateValid: true,
        monthsUsed: 0,
      })
      const decision = claim.decide(claim.initial, {
        type: 'SubmitClaim',
        ...about,
        kind,
        assessed: assess({ kind, months: asked, inQuarter, known }),
      })
      const keys = asked.map(({ personId, month }) => `${personId} ${month}`)
      if (!decision.ok) {
        expect(decision.code).toBe(new Set(keys).size < keys.length ? 'month-twice-in-claim' : 'nothing-to-pay')
        return
      }
      const [fact] = decision.facts
      if (fact?.type !== 'ClaimSubmitted') throw new Error('nothing was submitted')
      expect(fact.lines.map(({ personId, month }) => `${personId} ${month}`)).toEqual([...new Set(keys)])
      expect(BigInt(fact.total)).toBe(fact.lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
      for (const [index, { amount }] of fact.lines.entries()) {
        const { pension = '', medical = '', unemployment = '' } = asked[index]?.paid ?? {}
        const most = kind === 'post' ? 207_000n : BigInt(pension) + BigInt(medical) + BigInt(unemployment)
        expect(BigInt(amount) >= 0n && BigInt(amount) <= most).toBe(true)
      }
    }),
  )
})
