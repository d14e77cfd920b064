import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startReporting, type Reporting } from '../test/reporting.ts'
import { story } from '../test/story.ts'
import type { Message } from '../test/told.ts'

let reporting: Reporting
beforeAll(async () => {
  reporting = await startReporting()
})
afterAll(() => reporting[Symbol.asyncDispose]())

const families = [...story('one'), ...story('two', '2026-11-03T02:00:00.000Z')]

/** The histories woven into one another by chance, each in its own order. */
const woven = (histories: readonly Message[][], picks: readonly number[]) => {
  const left = histories.map((history) => [...history])
  return picks.flatMap((pick) => {
    const waiting = left.filter((history) => history.length > 0)
    return waiting[pick % Math.max(1, waiting.length)]?.shift() ?? []
  })
}

const all = families.flat()
const picks = fc.array(fc.nat(), { minLength: all.length, maxLength: all.length })

test('rebuilt from all events in whatever order the services are heard, every table is the same to the byte', async () => {
  await reporting.hear(all)
  const before = await reporting.dump()
  expect(before.every(([table, rows]) => table === 'person_name' || (rows?.length ?? 0) > 0)).toBe(true)
  await fc.assert(
    fc.asyncProperty(picks, async (chance) => {
      await reporting.forget()
      await reporting.hear(woven(families, chance))
      expect(await reporting.dump()).toEqual(before)
    }),
    { numRuns: 10 },
  )
})

test('delivered twice and in any disorder, the tables are the same', async () => {
  await reporting.forget()
  await reporting.hear(all)
  const before = await reporting.dump()
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), async (disorder) => {
      await reporting.forget()
      await reporting.hear(disorder)
      expect(await reporting.dump()).toEqual(before)
    }),
    { numRuns: 5 },
  )
})
