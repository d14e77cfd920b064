import { describe, expect, test } from 'vitest'
import { nameKey, phoneKey } from './name-key.ts'
import { findStatement, understood } from './understand.ts'

const blind = (text: string) => `<${text}>`
const read = (text: string, identity?: string) => understood(text, blind, identity)
const scope = [['650102002002', '650102002003']] satisfies [string, string][]

describe('what was typed into the search', () => {
  test.each([
    ['张伟', 'name', ['s.name like ?']],
    ['zhang wei', 'name', ['s.pinyin like ?', 's.initials like ?']],
    ['ئادىل', 'name', ['s.name_uyghur like ?']],
    ['1235', 'tail', ['s.identity_tail = ?::bytea', 's.phone_tail = ?::bytea']],
    ['123X', 'tail', ['s.identity_tail = ?::bytea']],
    ['13900000001', 'phone', ['s.phone_index = ?::bytea']],
  ])('%s is understood as a %s', (text, kind, sql) => {
    const asked = read(text)
    expect(asked.kind).toBe(kind)
    expect(asked.ways.map((way) => way.sql)).toEqual(sql)
  })
  test('a certificate or card number is found by its beginning', () =>
    expect(read('6501022026').ways.map(({ value }) => value)).toEqual(['6501022026%', '6501022026%']))
  test('an identity number is found whole, by its keyed hash', () =>
    expect(read('x', '650102198311041235')).toMatchObject({
      kind: 'identity',
      ways: [{ value: '<650102198311041235>' }],
    }))
  test('signs that would match everything are taken as they are', () =>
    expect(read('张%').ways[0]?.value).toBe(String.raw`张\%%`))
})

describe('the statement of a search', () => {
  test('is bounded by the scope in every way of looking', () => {
    const { text } = findStatement(read('zhangwei'), { scope }, 20)
    expect(text.split(' union ')).toHaveLength(2)
    for (const way of text.split(' union ')) expect(way).toContain('s.division >= $')
  })
  test('finds nobody without a scope', () =>
    expect(findStatement(read('zhangwei'), { scope: [] }, 20).text).toContain('and false and'))
})

describe('names and numbers are compared', () => {
  test('whatever stands between the parts of a name, wide or narrow', () =>
    expect([nameKey('阿迪力·艾合买提'), nameKey(' 阿迪力 ． 艾合买提'), nameKey('ＡＢ ab')]).toEqual([
      '阿迪力艾合买提',
      '阿迪力艾合买提',
      'abab',
    ]))
  test('by the digits of a phone', () => expect(phoneKey('0991-1234567')).toBe('09911234567'))
})
