import { rosterLimits } from '@jiuyuan/contract-registration/roster'
import type { Cell, Worksheet } from 'exceljs'
import { OFFICE_CELL, OFFICE_SHEET } from './template.edge.ts'

const UNPACKED_LIMIT = 100 * 1024 * 1024
const CENTRAL_ENTRY = Buffer.from([0x50, 0x4b, 1, 2])
const UNPACKED_SIZE_AT = 24

/** The cells of a file, and the office that its template was made for. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly office?: string
}

/** What the zip's own directory says it unpacks to: a small file may hide a huge one. */
const unpackedSize = (bytes: Buffer): number => {
  let total = 0
  for (let at = bytes.indexOf(CENTRAL_ENTRY); at >= 0; at = bytes.indexOf(CENTRAL_ENTRY, at + 4))
    total += at + UNPACKED_SIZE_AT + 4 <= bytes.length ? bytes.readUInt32LE(at + UNPACKED_SIZE_AT) : 0
  return total
}

// A table program keeps 15 digits of a number: a longer one, typed as a number, is no longer what was typed.
const textOf = ({ formula, value, text }: Cell): string => {
  if (formula) return `=${formula}`
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : text
}

const cellsOf = (sheet: Worksheet): string[][] => {
  const width = Math.min(sheet.columnCount, rosterLimits.columns)
  return Array.from({ length: Math.min(sheet.rowCount, rosterLimits.rows + 2) }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => textOf(sheet.getCell(row + 1, column + 1))),
  )
}

/** The cells of a workbook's first sheet as texts; formulas are shown as such. */
export const readWorkbook = async (bytes: Buffer): Promise<Table> => {
  if (unpackedSize(bytes) > UNPACKED_LIMIT) throw new RangeError('the workbook unpacks to too much')
  // Most rosters are CSV: the library's memory is taken only when a workbook comes.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  // The library would make a rule of every cell that a list covers; the lists are for whoever types.
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ['dataValidations'] })
  const sheet = workbook.worksheets[0]
  const office = workbook.getWorksheet(OFFICE_SHEET)?.getCell(OFFICE_CELL).text.trim()
  return { rows: sheet ? cellsOf(sheet) : [], ...(office ? { office } : {}) }
}
