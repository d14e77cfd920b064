import { expect, test } from 'vitest'
import { inTurns } from './in-turns.ts'

test('rows come out in their order, and somebody else has a turn before a long file is through', async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => at)
  let made = 0
  let seen: number | undefined
  setImmediate(() => {
    seen = made
  })
  const doubled = await inTurns(rows, (row) => {
    made += 1
    return row * 2
  })
  expect(doubled).toEqual(rows.map((row) => row * 2))
  expect(seen).toBeLessThan(rows.length)
})
