import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readFile } from './read-file.edge.ts'

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
    const lines = { ok: true, lines: [{ line: 2, cells: row }] }
    expect(await readFile('a.csv', utf8(csv(row)))).toEqual(lines)
    expect(await readFile('a.CSV', utf8(`\uFEFF${csv(row)}`))).toEqual(lines)
  })
  test('is read from GBK', async () => {
    const decoder = new TextDecoder('gb18030')
    for (const [text, bytes] of Object.entries(gbkOf)) expect(decoder.decode(Uint8Array.from(bytes))).toBe(text)
    const file = Buffer.from(gbkOf['姓名'] ?? [])
    expect(await readFile('a.csv', file)).toMatchObject({ code: 'header-differs', detail: { position: 2, found: '' } })
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
  test('must have the head line of the template, column by column', async () => {
    const swapped = ['公民身份号码', '姓名', ...rosterColumns.slice(2)]
    expect(await readFile('a.csv', utf8(`${swapped.join(',')}\n`))).toEqual({
      ok: false,
      code: 'header-differs',
      detail: { position: 1, expected: '姓名', found: '公民身份号码' },
    })
    const longer = [...rosterColumns, '民族']
    expect(await readFile('a.csv', utf8(`${longer.join(',')}\n`))).toMatchObject({
      detail: { position: 11, expected: '', found: '民族' },
    })
  })
  test('must have rows, and not too many', async () => {
    expect(await readFile('a.csv', utf8(csv()))).toMatchObject({ code: 'no-rows' })
    const many = Array.from({ length: 20_001 }, () => row)
    expect(await readFile('a.csv', utf8(csv(...many)))).toMatchObject({ code: 'too-many-rows' })
    expect(await readFile('a.csv', utf8(csv(...many.slice(1))))).toMatchObject({ ok: true })
  })
})
