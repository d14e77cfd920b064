import { rosterColumns, rosterLimits } from '@jiuyuan/contract-registration/roster'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readFile } from './read-file.edge.ts'
import { rosterTemplate } from './template.edge.ts'

const row = ['张三', '650102196803150026', 'H1', '户主', '城镇', '失业', '', '', '650102', '他说"好",明天来']
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const csv = (...rows: readonly (readonly string[])[]) => [rosterColumns, ...rows].map(quoted).join('\r\n')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
// 姓名,…: the head line and 张三 in GBK, as a table program in China writes them.
const gbkOf: Readonly<Record<string, number[]>> = { 姓名: [0xd0, 0xd5, 0xc3, 0xfb], 张三: [0xd5, 0xc5, 0xc8, 0xfd] }

const workbook = async (...rows: readonly (readonly ExcelJS.CellValue[])[]) => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('花名册').addRows([[...rosterColumns], ...rows.map((cells) => [...cells])])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a roster file', () => {
  test('is read from UTF-8 with or without a byte order mark, quotes and commas inside cells', async () => {
    const lines = { ok: true, header: [...rosterColumns], lines: [{ line: 2, cells: row }] }
    expect(await readFile('a.csv', utf8(csv(row)))).toEqual(lines)
    expect(await readFile('a.CSV', utf8(`\uFEFF${csv(row)}`))).toEqual(lines)
  })
  test('is read from GBK', async () => {
    const decoder = new TextDecoder('gb18030')
    for (const [text, bytes] of Object.entries(gbkOf)) expect(decoder.decode(Uint8Array.from(bytes))).toBe(text)
    const file = Buffer.from(gbkOf['姓名'] ?? [])
    expect(await readFile('a.csv', file)).toMatchObject({
      code: 'not-a-roster',
      detail: { missing: expect.not.stringContaining('姓名') },
    })
  })
  test('is read from a workbook, formulas as such, a number that lost its last digits as no identity number', async () => {
    const bytes = await workbook(row, ['李四', Number('650102196803150026'), 'H1', { formula: '1+1', result: 2 }])
    const file = await readFile('a.xlsx', bytes)
    expect(file).toMatchObject({ ok: true })
    const lines = file.ok ? file.lines : []
    expect(lines[0]).toEqual({ line: 2, cells: row })
    expect(lines[1]?.cells.slice(0, 4)).toEqual(['李四', '6.501021968031501e+17', 'H1', '=1+1'])
  })
  test('keeps the numbers of its rows where lines are empty', async () => {
    const text = [...csv(row).split('\r\n'), '', ',,,', quoted(row)].join('\r\n')
    const file = await readFile('a.csv', utf8(text))
    expect(file.ok && file.lines.map(({ line }) => line)).toEqual([2, 5])
  })
  test.each([
    ['a workbook called .csv', 'a.csv', workbook(row)],
    ['a text called .xlsx', 'a.xlsx', Promise.resolve(utf8(csv(row)))],
    ['a picture called .csv', 'a.csv', Promise.resolve(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))],
    ['a program', 'a.exe', Promise.resolve(Buffer.from('MZ'))],
  ])('%s is no roster', async (_, name, bytes) =>
    expect(await readFile(name, await bytes)).toMatchObject({ code: 'file-kind-unknown' }),
  )
  test('that is broken is told so', async () => {
    const broken = (await workbook(row)).subarray(0, 200)
    expect(await readFile('a.xlsx', broken)).toMatchObject({ code: 'file-unreadable' })
    expect(await readFile('a.csv', utf8(`${csv(row)}\n"open`))).toMatchObject({ code: 'file-unreadable' })
    expect(await readFile('a.csv', Buffer.from([0xff, 0xff, 0xff]))).toMatchObject({ code: 'file-unreadable' })
  })
  test('that would unpack to more than it may is not opened', async () => {
    const bomb = await workbook(row)
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bomb.writeUInt32LE(0x7fffffff, entry + 24)
    expect(await readFile('a.xlsx', bomb)).toMatchObject({ code: 'file-unreadable' })
  })
  test('[F22] with some other head line is no roster, whatever it is called', async () => {
    const wages = ['工号', '姓名', '应发', '实发']
    expect(await readFile('花名册.csv', utf8(`${wages.join(',')}\n1,张三,1,1`))).toMatchObject({
      code: 'not-a-roster',
      detail: { missing: '公民身份号码、户号、与户主关系、户口性质、就业状态、户籍地区划' },
    })
    expect(await readFile('a.csv', utf8(`=HYPERLINK(1),${rosterColumns.join(',')}\n`))).toMatchObject({
      code: 'file-has-formula',
    })
  })
  test('may have its columns in another order, and others beside them', async () => {
    const header = ['序号', ...rosterColumns.toReversed(), '民族']
    const file = await readFile(
      'a.csv',
      utf8(
        `${header.join(',')}\n1,${row
          .toReversed()
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(',')},汉`,
      ),
    )
    expect(file).toMatchObject({ ok: true, header, lines: [{ line: 2, cells: ['1', ...row.toReversed(), '汉'] }] })
  })
  test('of the template says for which office it was made', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(await rosterTemplate('650102002002')).buffer)
    book.getWorksheet('花名册')?.addRow(row)
    const filled = Buffer.from(await book.xlsx.writeBuffer())
    expect(await readFile('a.xlsx', filled)).toMatchObject({ ok: true, office: '650102002002' })
  })
  test('of the template offers its lists down to the last row that is taken', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(await rosterTemplate('650102002002')).buffer)
    const offered = (row: number) =>
      ['D', 'E', 'F', 'H'].map((column) => book.getWorksheet('花名册')?.getCell(`${column}${row}`).dataValidation?.type)
    expect([2, rosterLimits.rows + 1].map(offered)).toEqual([Array(4).fill('list'), Array(4).fill('list')])
    expect(offered(rosterLimits.rows + 2)).toEqual(Array(4).fill(undefined))
  })
  test('must have rows, and not too many', async () => {
    expect(await readFile('a.csv', utf8(csv()))).toMatchObject({ code: 'no-rows' })
    const many = Array.from({ length: 20_001 }, () => row)
    expect(await readFile('a.csv', utf8(csv(...many)))).toMatchObject({ code: 'too-many-rows' })
    expect(await readFile('a.csv', utf8(csv(...many.slice(1))))).toMatchObject({ ok: true })
  })
})
