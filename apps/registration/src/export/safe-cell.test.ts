import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFormula, safeCell } from './safe-cell.ts'

const begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%']

describe('[formula injection] a cell that goes out', () => {
  test.each(begins)('never begins with %j', (sign) => {
    expect(safeCell(`${sign}cmd|'/C calc'!A0`)).toMatch(/^'/)
    expect(safeCell(` \u200B${sign}1+1`)).toMatch(/^'/)
  })
  test('stays as it is when it is plain', () => {
    for (const text of ['', '阿依古丽·买买提', '650102196803150026', '13999999999', '2026-11-23', '0991-1234567'])
      expect(safeCell(text)).toBe(text)
  })
  test('is dangerous coming in exactly when it would be neutralised going out', () =>
    fc.assert(fc.property(fc.string(), (text) => isFormula(text) === (safeCell(text) !== text))))
  test('is neutralised once and for all', () =>
    fc.assert(fc.property(fc.string(), (text) => !isFormula(safeCell(text)))))
})
