import { expect, test } from 'vitest'
import { addHours, elapsedHours } from './instant.ts'

const friday = new Date('2026-11-20T10:00:00Z')

test('hours run on through nights and rest days', () =>
  expect(elapsedHours(friday, new Date('2026-11-21T09:59:00Z'))).toBeCloseTo(23.983, 3))

test('hours added are hours elapsed', () => {
  expect(addHours(friday, 24).toISOString()).toBe('2026-11-21T10:00:00.000Z')
  expect(elapsedHours(friday, addHours(friday, 24))).toBe(24)
})
