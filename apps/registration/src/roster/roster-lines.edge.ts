import type { RowFault } from '@jiuyuan/contract-registration/roster'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { z } from 'zod'
import type { Line } from './check-lines.ts'
import { inTurns } from './in-turns.ts'

/** `undone` and `kept`: what an undo made of a row that was accepted. */
export type Verdict = 'waiting' | 'accepted' | 'unchanged' | 'refused' | 'undone' | 'kept'
type Told = Omit<RowFault, 'row'>

/** What is known of a row after it was looked at. */
export interface Settled {
  readonly line: number
  readonly verdict: Verdict
  readonly faults: readonly Told[]
  /** What the clerk should look at before the row is registered. */
  readonly warnings?: readonly Told[]
}

const AT_ONCE = 2_000
const Cells = z.array(z.string())
const about = (batchId: string, line: number) => `roster_line|${batchId}|${line}`

const inParts = async <Row>(rows: readonly Row[], write: (part: string) => Promise<unknown>) => {
  for (let at = 0; at < rows.length; at += AT_ONCE) await write(JSON.stringify(rows.slice(at, at + AT_ONCE)))
}

const insert = `insert into roster_line (batch_id, line, verdict, faults, content)
  select $1, line, 'waiting', '[]', content from jsonb_to_recordset($2::jsonb) as r(line int, content text)
  on conflict do nothing`

/** Keeps the rows of a file, each sealed for its place; rows that are kept already stay as they are. */
export const keepLines = async (db: Db, seal: Seal, batch: { id: string; lines: readonly Line[] }) => {
  const rows = await inTurns(batch.lines, ({ line, cells }) => {
    return { line, content: seal.close(JSON.stringify(cells), about(batch.id, line)) }
  })
  return inParts(rows, (part) => db.query(insert, [batch.id, part]))
}

interface LineRow {
  readonly line: number
  readonly content: string
  readonly faults: Told[]
}
interface Wanted {
  readonly batchId: string
  readonly verdicts: readonly Verdict[]
  readonly limit: number
}

/** Rows of a batch with these verdicts, in the file's order, opened. */
export const openLines = async (db: Db, seal: Seal, { batchId, verdicts, limit }: Wanted) => {
  const { rows } = await db.query<LineRow>(
    `select line, content, faults from roster_line
     where batch_id = $1 and verdict = any($2) and content <> '' order by line limit $3`,
    [batchId, verdicts, limit],
  )
  return inTurns(rows, ({ line, content, faults }) => {
    const cells = Cells.parse(JSON.parse(seal.open(content, about(batchId, line))))
    return { line, cells, faults }
  })
}

/** The numbers of some rows of a batch with one verdict. */
export const someLines = async (db: Db, batchId: string, { verdict, limit }: { verdict: Verdict; limit: number }) => {
  const { rows } = await db.query<{ line: number }>(
    'select line from roster_line where batch_id = $1 and verdict = $2 order by line limit $3',
    [batchId, verdict, limit],
  )
  return rows.map(({ line }) => line)
}

const update = (content: string) => `update roster_line l
  set verdict = r.verdict, faults = r.faults, warnings = coalesce(r.warnings, '[]'), content = ${content}
  from jsonb_to_recordset($2::jsonb) as r(line int, verdict text, faults jsonb, warnings jsonb)
  where l.batch_id = $1 and l.line = r.line`

/** What a first look says of rows; their content stays, for another look. */
export const markLines = (db: Db, batchId: string, lines: readonly Settled[]) =>
  inParts(lines, (part) => db.query(update('l.content'), [batchId, part]))

/** The verdict on rows; what was taken in needs no copy here any more. */
export const settleLines = (db: Db, batchId: string, lines: readonly Settled[]) =>
  inParts(lines, (part) =>
    db.query(update(`case r.verdict when 'refused' then l.content else '' end`), [batchId, part]),
  )

/** Rows that are in the register already need no copy here. */
export const forgetUnchanged = (db: Db, batchId: string) =>
  db.query(`update roster_line set content = '' where batch_id = $1 and verdict = 'unchanged'`, [batchId])

/** Rows that nobody will run: their content goes, how many they were stays. */
export const emptyLines = (db: Db, batchId: string) =>
  db.query(`update roster_line set content = '', verdict = 'refused' where batch_id = $1`, [batchId])

/** How many rows of a batch have which verdict. */
export const countLines = async (db: Db, batchId: string): Promise<Readonly<Record<Verdict, number>>> => {
  const { rows } = await db.query<{ verdict: Verdict; n: number }>(
    'select verdict, count(*)::int as n from roster_line where batch_id = $1 group by verdict',
    [batchId],
  )
  const none = { waiting: 0, accepted: 0, unchanged: 0, refused: 0, undone: 0, kept: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n])) }
}
