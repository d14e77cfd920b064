import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from './id.ts'

test('an id is a UUID of version 7', () => expect(z.uuidv7().parse(newId())).toBeDefined())
test('ids are sorted by the time they were made', () => {
  const ids = [1, 0x1_0000, 1_700_000_000_000, 1_800_000_000_000].map(newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids[0]).toMatch(/^00000000-0001-7/)
})
test('a thousand ids of one millisecond differ', () =>
  expect(new Set(Array.from({ length: 1000 }, () => newId(5))).size).toBe(1000))
