import { rosterColumns, type RosterColumn } from '@jiuyuan/contract-registration/roster'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityNumber } from '../../test/people.ts'
import { checkLines } from './check-lines.ts'
import { readRow } from './read-row.ts'

const rule = { today: '2026-11-23', minAge: 16 }
const good: Record<RosterColumn, string> = {
  姓名: '阿迪力•艾合买提',
  公民身份号码: identityNumber(),
  户号: 'YRW001',
  与户主关系: '户主',
  户口性质: '城镇',
  就业状态: '失业',
  联系电话: '',
  文化程度: '',
  户籍地区划: '650102',
  备注: '租房居住',
}
const cells = (more: Partial<typeof good> = {}) => rosterColumns.map((column) => ({ ...good, ...more })[column])
const faultsOf = (more: Partial<typeof good>) =>
  (readRow(cells(more), rule).faults ?? []).map(({ column, reason }) => [column, reason])

describe('a row of a roster', () => {
  test('is read as it is meant, its name with the middle dot of the identity card', () =>
    expect(readRow(cells(), rule).row).toEqual({
      name: '阿迪力·艾合买提',
      identityNumber: good.公民身份号码,
      householdNumber: 'YRW001',
      relation: 'head',
      hukouKind: 'urban',
      status: 'unemployed',
      phone: '',
      education: 'unknown',
      hukouDivision: '650102',
    }))
  test.each([
    [{ 姓名: '' }, '姓名', '未填写'],
    [{ 姓名: '张3' }, '姓名', '不是姓名'],
    [{ 公民身份号码: '' }, '公民身份号码', '公民身份号码未填写'],
    [{ 公民身份号码: '65010219680315002' }, '公民身份号码', '公民身份号码应为18位'],
    [{ 公民身份号码: '654301199002290012' }, '公民身份号码', '公民身份号码中的出生日期不存在'],
    [{ 公民身份号码: '650102196803150027' }, '公民身份号码', '公民身份号码的校验码不符'],
    [{ 户号: '' }, '户号', '未填写或超过40字'],
    [{ 与户主关系: '表亲' }, '与户主关系', '不是可选项'],
    [{ 户口性质: '外国' }, '户口性质', '不是可选项'],
    [{ 就业状态: '' }, '就业状态', '未填写'],
    [{ 联系电话: '12345' }, '联系电话', '不是电话号码'],
    [{ 文化程度: '博士后' }, '文化程度', '不是可选项'],
    [{ 户籍地区划: '天山区' }, '户籍地区划', '不是区划代码'],
    [{ 公民身份号码: identityNumber('2012-01-01') }, '就业状态', '未满16周岁,不能为“失业”'],
    [{ 备注: '=HYPERLINK("http://x")' }, '备注', '以 = + - @ 开头,可能是公式'],
    [{ 姓名: '@SUM(1)' }, '姓名', '以 = + - @ 开头,可能是公式'],
  ])('%o is refused by column and reason', (more, column, reason) => expect(faultsOf(more)).toEqual([[column, reason]]))
  test('tells all that is wrong at once, each with what to do', () => {
    const { faults = [] } = readRow(cells({ 姓名: '', 公民身份号码: '', 与户主关系: '' }), rule)
    expect(faults.map(({ column }) => column)).toEqual(['姓名', '公民身份号码', '与户主关系'])
    expect(faults.every(({ fix }) => fix.endsWith('。'))).toBe(true)
  })
  test('a short row lacks what it does not have', () => expect(readRow(['张三'], rule).faults).toHaveLength(6))
  test('is whole or has faults, whatever its cells hold', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (texts) => {
        const { row, faults } = readRow(texts, rule)
        expect(row === undefined).toBe(faults !== undefined && faults.length > 0)
      }),
    ))
})

describe('the rows of a file', () => {
  test('a number that stands twice is wrong from the second time on, and says where the first is', async () => {
    const lines = [2, 3, 4].map((line) => ({ line, cells: cells() }))
    const checked = await checkLines(lines, rule)
    expect(checked.map(({ faults }) => faults.map(({ reason }) => reason))).toEqual([
      [],
      ['与第2行重复'],
      ['与第2行重复'],
    ])
  })
  test('a thousand blank numbers are a thousand rows to correct, and none is another’s double', async () => {
    const lines = Array.from({ length: 1000 }, (_, at) => ({ line: at + 2, cells: cells({ 公民身份号码: ' ' }) }))
    const reasons = (await checkLines(lines, rule)).flatMap(({ faults }) => faults.map(({ reason }) => reason))
    expect(reasons).toEqual(Array.from({ length: 1000 }, () => '公民身份号码未填写'))
  })
})
