import { stringify } from 'csv-stringify/sync'
import { safeCell } from './safe-cell.ts'

/** A table to be read by people: every cell a text. */
export interface Sheet {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Who made it, where, when and for what; on every printed page, and not among the rows. */
  readonly watermark: string
}

/** The sheet as CSV for table programs in China (with a byte order mark); the watermark is its last line. */
export const csvOf = ({ header, rows, watermark }: Sheet): Buffer => {
  const lines = [header, ...rows, ...(watermark ? [[watermark]] : [])]
  return Buffer.from(
    stringify(
      lines.map((cells) => cells.map(safeCell)),
      { bom: true },
    ),
  )
}

const TEXT = '@'

/** The sheet as a workbook: numbers stay as they were typed, the watermark in head and foot of each page. */
export const workbookOf = async ({ title, header, rows, watermark }: Sheet): Promise<Buffer> => {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  // `&` begins a code in heads and feet of pages.
  const told = watermark.replaceAll('&', '＆')
  const sheet = book.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    headerFooter: { oddHeader: `&C${told}`, oddFooter: `&C${told} &P/&N` },
  })
  sheet.columns = header.map((text) => ({ header: safeCell(text), width: 20, style: { numFmt: TEXT } }))
  for (const cells of rows) sheet.addRow(cells.map(safeCell))
  if (watermark) book.addWorksheet('说明').addRow([watermark])
  return Buffer.from(await book.xlsx.writeBuffer())
}
