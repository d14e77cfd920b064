import { addDays, civilDayOf } from '@jiuyuan/kernel/civil-day'
import { describe, expect, test } from 'vitest'
import { ladderOf } from './ladder.ts'
import { parameter, PolicyValueUnknown } from './parameter.ts'
import { ParameterKey } from './parameter-table.ts'
import { activePack } from './registry.ts'

const pack = activePack('2026-11-22')

describe('a value of the pack', () => {
  test('comes with the pack, the source and how sure we are', () =>
    expect(parameter(pack, 'guarantee.limitHours', '2026-11-22')).toEqual({
      value: 24,
      pack: 'xinjiang-2010@1',
      source: expect.objectContaining({ article: '一、（一）' }),
      confidence: 'regulation',
    }))

  test('is the one of the day of the act, not of today', () => {
    expect(parameter(pack, 'olderWorker.age', '2019-12-31').value).toEqual({ F: 40, M: 50 })
    expect(parameter(pack, 'olderWorker.age', '2020-01-01').value).toEqual({ F: 45, M: 55 })
    expect(parameter(pack, 'subsidy.post.floorFen', '2011-07-31').value).toBe(0n)
    expect(parameter(pack, 'subsidy.post.floorFen', '2011-08-01').value).toBe(100_000n)
  })

  test('is the most local one', () => {
    const at = (division: string) => parameter(pack, 'subsidy.fund.regionShare', { day: '2026-11-22', division }).value
    expect(at('653101002003')).toEqual({ numerator: 1, denominator: 1 })
    expect(at('650102')).toEqual({ numerator: 0, denominator: 1 })
    expect(at('652301')).toEqual({ numerator: 1, denominator: 2 })
  })

  test('that nobody found is an error and never a default', () => {
    const wage = (day: string, division: string) => () =>
      parameter(pack, 'wage.minimum.monthlyFen', { day, division }).value
    expect(wage('2025-01-01', '653131')()).toBe(190_000n)
    expect(wage('2024-12-31', '653131')).toThrow(PolicyValueUnknown)
    expect(wage('2026-11-22', '653201')).toThrow(PolicyValueUnknown)
    expect(() => parameter(pack, 'wage.minimum.monthlyFen', '2026-11-22')).toThrow(PolicyValueUnknown)
    expect(() => parameter(pack, 'refusal.limit', '2010-09-30')).toThrow(PolicyValueUnknown)
  })

  test('is not found under a misspelt key, which does not even compile', () => {
    // @ts-expect-error -- the key does not exist
    expect(() => parameter(pack, 'recognition.notice.day', '2026-11-22')).toThrow(PolicyValueUnknown)
  })

  test.each(['650102', '653101'])('is a minimum wage for every month a demo placement in %s may last', (division) => {
    for (const day of ['2026-11-01', '2027-12-31'])
      expect(parameter(pack, 'wage.minimum.monthlyFen', { day, division }).value).toBeGreaterThan(0n)
  })
})

describe('the active pack', () => {
  const soon = addDays(civilDayOf(new Date()), 90)

  test.each(ParameterKey.options)('will still have %s in ninety days', (key) => {
    for (const division of ['650102', '653101'])
      expect(parameter(activePack(soon), key, { day: soon, division }).value).toBeDefined()
  })

  test('tells county, prefecture and breach at 12, 20 and 24 elapsed hours from recognition', () =>
    expect(ladderOf(pack, '2026-11-22')).toEqual({
      pack: 'xinjiang-2010@1',
      anchor: 'recognised',
      limitHours: 24,
      rungs: [
        { level: 'county', hours: 12 },
        { level: 'prefecture', hours: 20 },
        { level: 'breach', hours: 24 },
      ],
    }))
})
