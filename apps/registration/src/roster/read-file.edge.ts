import { freeColumns, rosterColumns, rosterLimits } from '@jiuyuan/contract-registration/roster'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster-refusals'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import { parse } from 'csv-parse/sync'
import { isFormula } from '../export/safe-cell.ts'
import type { Line } from './check-lines.ts'
import { guessMapping } from './mapping.ts'
import { readWorkbook, type Table } from './read-workbook.edge.ts'

/** A head line names at least so many of the columns that must be there; else it is some other file. */
const KNOWN_COLUMNS = 3

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))

/** UTF-8 when it is, else the encoding that table programs in China write. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const readCsv = (bytes: Buffer): Table => ({
  rows: parse(decoded(bytes), { bom: true, relax_column_count: true, to: rosterLimits.rows + 2 }),
})

// The name and the first bytes must agree: a wrong kind is told, never guessed.
const readerOf = (name: string, bytes: Buffer): ((bytes: Buffer) => Table | Promise<Table>) | undefined => {
  if (/\.xlsx$/i.test(name)) return isZip(bytes) ? readWorkbook : undefined
  return /\.csv$/i.test(name) && !isZip(bytes) && !bytes.includes(0) ? readCsv : undefined
}

const wrongHeader = (header: readonly string[]): Refused<RosterRefusal> | undefined => {
  if (header.some(isFormula)) return refuse('file-has-formula')
  const found = guessMapping(header)
  const needed = rosterColumns.filter((column) => !freeColumns.includes(column))
  const missing = needed.filter((column) => found[column] === undefined)
  return needed.length - missing.length < KNOWN_COLUMNS
    ? refuse('not-a-roster', { missing: missing.join('、') })
    : undefined
}

interface RosterFile {
  readonly ok: true
  readonly header: readonly string[]
  readonly lines: readonly Line[]
  /** The office that the template was made for, when the file says so. */
  readonly office: string | undefined
}

/** Reads a roster file whose name and content agree; or says why it is none. Lines without any text are left out. */
export const readFile = async (name: string, bytes: Buffer): Promise<RosterFile | Refused<RosterRefusal>> => {
  const read = readerOf(name, bytes)
  if (!read) return refuse('file-kind-unknown')
  const table = await Promise.resolve(bytes)
    .then(read)
    .catch(() => undefined)
  if (!table) return refuse('file-unreadable')
  const { rows, office } = table
  const header = (rows[0] ?? []).slice(0, rosterLimits.columns).map((text) => text.trim().slice(0, 40))
  const wrong = wrongHeader(header)
  if (wrong) return wrong
  const lines = rows
    .map((cells, at) => ({ line: at + 1, cells: cells.slice(0, header.length) }))
    .slice(1)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
  if (lines.length > rosterLimits.rows) return refuse('too-many-rows', { limit: rosterLimits.rows })
  return lines.length === 0 ? refuse('no-rows') : { ok: true, header, lines, office }
}
