import { expect, test } from 'vitest'
import { ClaimedMonth } from './claim.ts'

const month = { personId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14', month: '2026-07', attendedDays: 22, requiredDays: 22 }
const paying = (pension: string) =>
  ClaimedMonth.safeParse({ ...month, paid: { pension, medical: '0', unemployment: '0', injury: '0' } }).success

test('what an employer paid is whole fen, never less than nothing, written in one way only', () =>
  expect(['0', '1', '60000', '-1', '-0', '007', '1.5', ''].map(paying)).toEqual([
    true,
    true,
    true,
    ...Array(5).fill(false),
  ]))
