import { expect, test } from 'vitest'
import { openMeter } from './meter.ts'

const metered = () => {
  let now = 60_000_000
  const meter = openMeter(() => now)
  return { ...meter, wait: (ms: number) => (now += ms) }
}

test('calls are granted up to the limit of a minute, and again in the next', () => {
  const { take, wait } = metered()
  for (let call = 0; call < 12; call++) expect(take('a', 1, 12)).toBe(0)
  expect(take('a', 1, 12)).toBe(60)
  wait(59_500)
  expect(take('a', 1, 12)).toBe(1)
  wait(500)
  expect(take('a', 1, 12)).toBe(0)
})
test('a batch counts as all its calls', () => {
  const { take } = metered()
  expect(take('a', 10, 12)).toBe(0)
  expect(take('a', 3, 12)).toBe(60)
  expect(take('a', 2, 12)).toBe(0)
})
test('keys are counted apart', () => {
  const { take } = metered()
  expect(take('a', 12, 12)).toBe(0)
  expect(take('b', 12, 12)).toBe(0)
})
