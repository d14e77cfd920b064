import { HouseholdRemoved, HouseholdZeroFound, HouseholdZeroOpened } from '@jiuyuan/contract-registration/events'
import { HouseholdRemovalUndone } from '@jiuyuan/contract-registration/restored-events'
import { HouseholdCell } from '@jiuyuan/contract-reporting/report'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer, region, startReporting, type Reporting } from '../../test/reporting.ts'
import { story } from '../../test/story.ts'
import { fact, history, idOf } from '../../test/told.ts'

let reporting: Reporting
beforeAll(async () => {
  reporting = await startReporting()
  await reporting.hear(
    [
      ...story('one'),
      ...story('two', '2026-10-30T02:00:00.000Z'),
      ...story('three', '2026-11-29T16:00:00.000Z'),
    ].flat(),
  )
})
afterAll(() => reporting[Symbol.asyncDispose]())

const county = '650102000000'
const table = (division: string, month: string, by = region) => reporting.app.zeroEmployment({ division, month }, by)

describe('零就业家庭就业月调度表', () => {
  test('counts what the events told, in balance, and is due by the policy', async () => {
    const { total, sumCheck, dueOn, pack } = await table(county, '2026-11')
    expect(total.figures).toMatchObject({
      M1: 0,
      M2: 2,
      M3: 2,
      M4: 2,
      M5a: 2,
      M5b: 9,
      M5c: 0,
      M6: 0,
      M7: 0,
      M8: 0,
      M9a: 2,
    })
    expect(total.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(sumCheck).toBe(true)
    expect(dueOn).toBe('2026-12-05')
    expect(pack).toMatch(/^xinjiang-2010@/)
  })
  test('counts offers and cards too', async () =>
    expect((await table(county, '2026-11')).total.figures).toMatchObject({
      M10a: 2,
      M10b: 2,
      M10c: 0,
      M11a: 3,
      M11b: 3,
    }))
  test('says the same at every level, and of each child', async () => {
    const [whole, prefecture, inCounty] = await Promise.all(
      ['650000000000', '650100000000', county].map((division) => table(division, '2026-11')),
    )
    expect(prefecture?.total.figures).toEqual(inCounty?.total.figures)
    expect(whole?.total.figures).toEqual(inCounty?.total.figures)
    expect(whole?.rows.length).toBeGreaterThan(10)
    expect(whole?.rows.find(({ division }) => division === '650100000000')?.figures).toEqual(inCounty?.total.figures)
    expect(whole?.sumCheck).toBe(true)
  })
  test('tells another office nothing', async () =>
    expect((await table('650000000000', '2026-11', officer(['653101', '653102']))).total.figures).toMatchObject({
      M2: 0,
      M4: 0,
      M11a: 0,
    }))
  test('every figure of households opens to as many households as it counts', async () => {
    const { total } = await table(county, '2026-11')
    for (const cell of HouseholdCell.options)
      expect(
        (await reporting.app.zeroEmploymentCell({ division: county, month: '2026-11', cell }, region)).length,
      ).toBe(total.figures[cell])
  })
  test('begins a month with what the month before ended with', async () => {
    const [october, november] = await Promise.all([table(county, '2026-10'), table(county, '2026-11')])
    expect(november.total.figures['M1']).toBe(october.total.figures['M7'])
  })
  test('counts a household that an office removed as M6, in balance', async () => {
    const [personId, householdId] = [idOf('removed person'), idOf('removed household')]
    const opened = { householdId, occurrence: 1, recognitionId: idOf('removed recognition'), members: [personId] }
    await reporting.hear(
      history(
        householdId,
        [
          fact(HouseholdZeroFound, {
            householdId,
            occurrence: 1,
            since: '2026-09-01',
            causePersonId: personId,
            causeFact: 'aged',
          }),
          fact(HouseholdZeroOpened, {
            ...opened,
            discoveredOn: '2026-09-01',
            recognisedAt: '2026-09-01T02:00:00.000Z',
          }),
          fact(HouseholdRemoved, { householdId, occurrence: 1, reason: 'unreachable', on: '2026-09-02' }),
        ],
        '2026-09-02T02:00:00.000Z',
      ),
    )
    const { total } = await table(county, '2026-09')
    expect(total.figures).toMatchObject({ M3: 1, M6: 1, M7: 0 })
    expect(total.checks.filter(({ ok }) => !ok)).toEqual([])
  })
  test('counts a removal that was overturned in no month, and the household as if it had stayed', async () => {
    const [personId, householdId] = [idOf('restored person'), idOf('restored household')]
    const ids = { householdId, occurrence: 1 }
    const opened = { ...ids, recognitionId: idOf('restored recognition'), members: [personId] }
    const days = { discoveredOn: '2026-06-01', recognisedAt: '2026-06-01T02:00:00.000Z' }
    const removed = fact(HouseholdRemoved, { ...ids, reason: 'unreachable', on: '2026-06-02' })
    const facts = [fact(HouseholdZeroOpened, { ...opened, ...days }), removed]
    await reporting.hear(history(householdId, facts, '2026-06-02T02:00:00.000Z'))
    expect((await table(county, '2026-06')).total.figures).toMatchObject({ M3: 1, M6: 1, M7: 0 })
    expect((await table(county, '2026-07')).total.figures).toMatchObject({ M1: 0, M7: 0 })
    const undone = fact(HouseholdRemovalUndone, { ...ids, on: '2026-08-10' })
    await reporting.hear([undone({ subject: householdId, version: 3, at: '2026-08-10T02:00:00.000Z' })])
    expect((await table(county, '2026-06')).total.figures).toMatchObject({ M3: 1, M6: 0, M7: 1 })
    expect((await table(county, '2026-07')).total.figures).toMatchObject({ M1: 1, M7: 1 })
  })
})
