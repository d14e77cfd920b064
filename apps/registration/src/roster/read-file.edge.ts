import { rosterColumns, rosterLimits, type RosterRefusal } from '@jiuyuan/contract-registration/roster'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import { parse } from 'csv-parse/sync'
import type { Line } from './check-lines.ts'
import { readWorkbook } from './read-workbook.edge.ts'

type Table = readonly (readonly string[])[]

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))

/** UTF-8 when it is, else the encoding that table programs in China write. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const readCsv = (bytes: Buffer): Table =>
  parse(decoded(bytes), { bom: true, relax_column_count: true, to: rosterLimits.rows + 2 })

// The name and the first bytes must agree: a wrong kind is told, never guessed.
const readerOf = (name: string, bytes: Buffer): ((bytes: Buffer) => Table | Promise<Table>) | undefined => {
  if (/\.xlsx$/i.test(name)) return isZip(bytes) ? readWorkbook : undefined
  return /\.csv$/i.test(name) && !isZip(bytes) && !bytes.includes(0) ? readCsv : undefined
}

const wrongHeader = (header: readonly string[]): Refused<RosterRefusal> | undefined => {
  const width = Math.max(rosterColumns.length, header.findLastIndex((text) => text.trim() !== '') + 1)
  for (let at = 0; at < width; at++) {
    const [expected, found] = [rosterColumns[at] ?? '', (header[at] ?? '').trim()]
    if (expected !== found) return refuse('header-differs', { position: at + 1, expected, found: found.slice(0, 40) })
  }
  return undefined
}

/** Reads a roster file whose name and content agree; or says why it is none. Lines without any text are left out. */
export const readFile = async (
  name: string,
  bytes: Buffer,
): Promise<{ ok: true; lines: readonly Line[] } | Refused<RosterRefusal>> => {
  const read = readerOf(name, bytes)
  if (!read) return refuse('file-kind-unknown')
  const table = await Promise.resolve(bytes)
    .then(read)
    .catch(() => undefined)
  if (!table) return refuse('file-unreadable')
  const wrong = wrongHeader(table[0] ?? [])
  if (wrong) return wrong
  const lines = table
    .map((cells, at) => ({ line: at + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
  if (lines.length > rosterLimits.rows) return refuse('too-many-rows', { limit: rosterLimits.rows })
  return lines.length === 0 ? refuse('no-rows') : { ok: true, lines }
}
