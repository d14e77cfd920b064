import { readdirSync, readFileSync } from 'node:fs'
import { parseCreditCode } from '@jiuyuan/codes/credit-code'
import { validOn } from '@jiuyuan/codes/divisions'
import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import { describe, expect, test } from 'vitest'
import { COMMUNITIES, STREETS } from './communities.ts'
import { employers, posts } from './employers.ts'
import { expectedTown, makeTown } from './make.ts'
import { accounts, offices } from './offices.ts'
import { TOWN_DAY } from './person.ts'

const here = new URL('.', import.meta.url)
const town = makeTown()
const { hero, communities } = expectedTown()
const candidatesOf = (code: string) => communities[code]?.zeroEmploymentCandidates ?? []
const mistakesOf = (code: string) => communities[code]?.mistakes ?? []
const textOf = (code: string) => town.get(`roster-${code}.csv`) ?? ''

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
    .slice(0, 10)
const rowsOf = (code: string) =>
  textOf(code)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((text, at) => {
      const [name = '', identity = '', household = '', relation = '', hukou = '', state = '', phone = ''] =
        cellsOf(text)
      return { line: at + 2, name, identity: parseIdentityNumber(identity), household, relation, hukou, state, phone }
    })
const badLines = (code: string): ReadonlySet<number> => new Set(mistakesOf(code).map(({ line }) => line))
const goodRows = (code: string) => rowsOf(code).filter(({ line }) => !badLines(code).has(line))
const wholeTown = COMMUNITIES.flatMap(({ code }) => goodRows(code))
const bornOf = ({ identity }: (typeof wholeTown)[number]): number =>
  identity.ok ? Number(identity.value.birthDate.slice(0, 4)) : Number.NaN

describe('the town', () => {
  test('is committed byte for byte as the script makes it', () => {
    const committed = readdirSync(here).filter((name) => /\.(csv|json)$/.test(name))
    expect(committed.toSorted()).toEqual([...town.keys()].toSorted())
    for (const name of committed) expect(readFileSync(new URL(name, here), 'utf8')).toBe(town.get(name))
  })
  test('is another one for another seed', () =>
    expect(makeTown(1).get('roster-650102002002.csv')).not.toBe(textOf('650102002002')))
  test('has 150 households and about 400 people', () => {
    expect(new Set(wholeTown.map(({ household }) => household)).size).toBe(150)
    expect(wholeTown.length).toBeGreaterThan(380)
    expect(wholeTown.length).toBeLessThan(450)
  })
  test('opens in Excel: byte order mark, the ten columns, quoted commas', () => {
    for (const { code } of COMMUNITIES)
      expect(textOf(code).split('\r\n')[0]).toBe(
        '\uFEFF姓名,公民身份号码,户号,与户主关系,户口性质,就业状态,联系电话,文化程度,户籍地区划,备注',
      )
    expect(COMMUNITIES.some(({ code }) => textOf(code).includes('"行动不便,请上门"'))).toBe(true)
  })
})

describe('the people', () => {
  test('each good row has a sound identity number of its own', () => {
    const numbers = wholeTown.flatMap(({ identity }) => (identity.ok ? [identity.value.number] : []))
    expect(numbers.length).toBe(wholeTown.length)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  test('each household has one head, and children sixteen years younger than the head', () => {
    for (const members of Map.groupBy(wholeTown, ({ household }) => household).values()) {
      const [head, ...others] = members
      expect(members.filter(({ relation }) => relation === '户主')).toEqual([head])
      for (const child of others.filter(({ relation }) => relation === '子' || relation === '女'))
        expect(bornOf(child) - (head ? bornOf(head) : 0)).toBeGreaterThanOrEqual(16)
    }
  })
  test('phones are of the made-up block', () =>
    expect(wholeTown.filter(({ phone }) => phone && !/^199000\d{5}$/.test(phone))).toEqual([]))
})

describe('the mistakes on purpose', () => {
  const flawed = COMMUNITIES.flatMap(({ code }) => rowsOf(code)).flatMap(({ identity }) =>
    identity.ok ? [] : [identity.reason],
  )
  test('are three blank numbers, two check digits and two impossible dates', () =>
    expect(flawed.toSorted()).toEqual(['birth-date', 'birth-date', 'blank', 'blank', 'blank', 'checksum', 'checksum']))
  test('are a person twice, an unknown relation and a child marked as unemployed', () => {
    const twice = mistakesOf('650102003002').find(({ reason }) => reason === 'duplicate')
    const rows = rowsOf('650102003002')
    expect(rows.find(({ line }) => line === twice?.line)?.identity).toEqual(rows[0]?.identity)
    expect(rowsOf('650102004002').filter(({ relation }) => relation === '表亲')).toHaveLength(1)
    const under16 = rowsOf('653101001013').filter((row) => row.state === '失业' && bornOf(row) > 2010)
    expect(under16).toHaveLength(1)
  })
})

describe('zero-employment candidates', () => {
  test.each(COMMUNITIES)('$code has some, each urban and without anybody in work', ({ code }) => {
    const candidates = candidatesOf(code)
    expect(candidates.length).toBeGreaterThanOrEqual(3)
    for (const { household } of candidates) {
      const members = goodRows(code).filter((row) => row.household === household)
      expect(members.some(({ state }) => state === '失业')).toBe(true)
      expect(members.filter(({ state, hukou }) => ['就业', '自主经营'].includes(state) || hukou !== '城镇')).toEqual([])
    }
  })
  test('a rural household without work is none', () => {
    const rural = goodRows('650102002002').filter(({ household }) => household === 'YRW011')
    expect(rural.map(({ state }) => state)).toContain('失业')
    expect(candidatesOf('650102002002').map(({ household }) => household)).not.toContain('YRW011')
  })
  test('the demo family comes first: a couple out of work, a student, a pensioner', () => {
    const family = rowsOf(hero.community).slice(0, 4)
    expect(family.map(({ household }) => household)).toEqual(Array(4).fill(hero.household))
    expect(family.map(({ state }) => state)).toEqual(['失业', '失业', '在校学生', '退休'])
    expect(candidatesOf(hero.community)[0]?.household).toBe(hero.household)
  })
})

describe('employers, posts, offices and accounts', () => {
  test('each county has four employers with credit codes of their own', () => {
    const codes = employers.map(({ creditCode }) => parseCreditCode(creditCode))
    expect(codes.filter(({ ok }) => !ok)).toEqual([])
    expect(new Set(employers.map(({ creditCode }) => creditCode)).size).toBe(8)
    expect(employers.filter(({ divisionCode }) => divisionCode.startsWith('653101'))).toHaveLength(4)
  })
  test('each of six posts belongs to an employer and pays the minimum wage at least', () => {
    expect(posts).toHaveLength(6)
    for (const { employerCreditCode, divisionCode, monthlyWageFen } of posts) {
      expect(employers.map(({ creditCode }) => creditCode)).toContain(employerCreditCode)
      expect(Number(monthlyWageFen)).toBeGreaterThanOrEqual(divisionCode.startsWith('6501') ? 207_000 : 175_000)
    }
  })
  test('every office sits in a division in force, every community in one of the streets', () => {
    expect(offices.filter(({ divisionCode }) => !validOn(divisionCode, TOWN_DAY))).toEqual([])
    const streets = STREETS.map(({ code }) => code.slice(0, 9))
    expect(COMMUNITIES.map(({ code }) => streets.includes(code.slice(0, 9)))).toEqual(Array(5).fill(true))
  })
  test('every office and every employer has its account', () => {
    const perRole = Object.entries(Object.groupBy(accounts, ({ role }) => role)).map(([role, some]) => [
      role,
      some?.length,
    ])
    expect(Object.fromEntries(perRole)).toEqual({
      'community-clerk': 5,
      'street-officer': 5,
      'county-registrar': 2,
      'county-confirmer': 2,
      'county-finance': 2,
      'prefecture-officer': 2,
      'region-admin': 1,
      employer: 8,
    })
    expect(accounts.filter(({ username, displayName }) => !/^[a-z]+\.[a-z]+$/.test(username) || !displayName)).toEqual(
      [],
    )
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
  })
})
