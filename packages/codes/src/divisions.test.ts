import { describe, expect, test } from 'vitest'
import { childrenOf, division, divisionName, inScope, levelOf, rangeOf, scopeOf, validOn } from './divisions.ts'
import { readRows } from './read-rows.ts'

const rows = readRows('divisions-xinjiang.csv')
const today = '2026-11-22'

describe('the divisions of Xinjiang', () => {
  test('every row has a source, a known parent and the level that its digits tell', () => {
    const codes = new Set(rows.map(([code]) => code))
    const unsound = rows.filter(
      ([code = '', level, , parent = '', , , successor, source]) =>
        !source ||
        levelOf(code) !== level ||
        (level !== 'region' && !codes.has(parent)) ||
        (successor && !codes.has(successor)),
    )
    expect(rows.length).toBe(16_266)
    expect(codes.size).toBe(rows.length)
    expect(unsound).toEqual([])
  })

  test('a code may be given by its significant digits', () =>
    expect(division('650102')).toMatchObject({ code: '650102000000', level: 'county', name: '天山区' }))
  test('a full name goes from the prefecture down', () =>
    expect(divisionName('650102002002')).toBe('乌鲁木齐市天山区燕儿窝街道燕儿窝南社区居委会'))
  test('a full name follows the offices', () => {
    expect(divisionName('654201')).toBe('伊犁哈萨克自治州塔城地区塔城市')
    expect(divisionName('659001')).toBe('石河子市')
    expect(divisionName('65')).toBe('新疆维吾尔自治区')
  })
  test('an unknown code has no name', () => expect(divisionName('659999')).toBeUndefined())
})

describe('the scope of an office', () => {
  test('is the range of codes below its division', () => {
    expect(rangeOf('650102000000')).toEqual({ from: '650102000000', to: '650103000000' })
    expect(rangeOf('650102002000')).toEqual({ from: '650102002000', to: '650102003000' })
    expect(rangeOf('650102002002')).toEqual({ from: '650102002002', to: '650102002003' })
    expect(scopeOf('653101')).toEqual([{ from: '653101000000', to: '653102000000' }])
  })
  test('of Ili holds Tacheng and Altay too', () => {
    const scope = scopeOf('654000000000')
    expect(scope).toHaveLength(3)
    expect(['654002', '654201', '654301', '653101'].map((code) => inScope(code, scope))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
  test('of Tacheng does not hold Ili', () => expect(inScope('654002', scopeOf('654200000000'))).toBe(false))
  test('of the region holds every division', () => {
    const scope = scopeOf('650000000000')
    expect(rows.every(([code = '']) => inScope(code, scope))).toBe(true)
  })
  test('of a county holds no other county', () => expect(inScope('653201', scopeOf('653101'))).toBe(false))
})

describe('the reporting tree', () => {
  test('puts Tacheng and Altay under Ili and not under the region', () => {
    const prefectures = childrenOf('65', today).map(({ code }) => code)
    expect(prefectures).not.toContain('654200000000')
    expect(childrenOf('6540', today).map(({ code }) => code)).toContain('654300000000')
  })
  test('hangs the cities 6590xx under the region', () => {
    expect(childrenOf('65', today).map(({ name }) => name)).toContain('石河子市')
    expect(childrenOf('6590', today)).toEqual([])
  })
})

describe('the history of codes', () => {
  test('old Hami ends when the new city begins', () => {
    expect(validOn('652201', '2010-08-01')).toBe(true)
    expect(validOn('652201', '2020-01-01')).toBe(false)
    expect(division('652201')?.successor).toBe('650502000000')
    expect(validOn('650502', '2015-06-01')).toBe(false)
    expect(validOn('650502', today)).toBe(true)
  })
  test('a community is in force no earlier than its county', () => {
    const [street] = childrenOf('650502', today)
    expect(validOn(street?.code ?? '', today)).toBe(true)
    expect(validOn(street?.code ?? '', '2010-01-01')).toBe(false)
  })
  test('an unknown code never was in force', () => expect(validOn('650199', today)).toBe(false))
  test('children are those of the day', () => {
    const names = (day: string) => childrenOf('65', day).map(({ name }) => name)
    expect(names('2010-08-01')).toContain('哈密地区')
    expect(names(today)).not.toContain('哈密地区')
  })
})
