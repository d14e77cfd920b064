import type { RowFault } from '@jiuyuan/contract-registration/roster'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { z } from 'zod'
import type { Fault } from './read-row.ts'

export type Verdict = 'waiting' | 'accepted' | 'unchanged' | 'refused'
interface SealedLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly verdict: Verdict
  readonly faults: readonly Fault[]
}

const AT_ONCE = 1_000
const Cells = z.array(z.string())
const about = (batchId: string, line: number) => `roster_line|${batchId}|${line}`

const insert = `insert into roster_line (batch_id, line, verdict, faults, content)
  select $1, line, verdict, faults, content
  from jsonb_to_recordset($2::jsonb) as r(line int, verdict text, faults jsonb, content text) on conflict do nothing`

/** Keeps the rows of a file, each sealed for its place; rows that are kept already stay as they are. */
export const keepLines = async (db: Db, seal: Seal, batch: { id: string; lines: readonly SealedLine[] }) => {
  const rows = batch.lines.map(({ cells, ...rest }) => {
    return { ...rest, content: seal.close(JSON.stringify(cells), about(batch.id, rest.line)) }
  })
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db.query(insert, [batch.id, JSON.stringify(rows.slice(at, at + AT_ONCE))])
}

interface LineRow {
  readonly line: number
  readonly content: string
  readonly faults: Fault[]
}

/** Rows of a batch with one verdict, in the file's order, opened. */
export const openLines = async (
  db: Db,
  seal: Seal,
  { batchId, verdict, limit }: { batchId: string; verdict: Verdict; limit: number },
) => {
  const { rows } = await db.query<LineRow>(
    'select line, content, faults from roster_line where batch_id = $1 and verdict = $2 order by line limit $3',
    [batchId, verdict, limit],
  )
  return rows.map(({ line, content, faults }) => {
    const cells = Cells.parse(JSON.parse(seal.open(content, about(batchId, line))))
    return { line, cells, faults }
  })
}

// What was taken in needs no copy here any more.
const settle = `update roster_line l set verdict = r.verdict, faults = r.faults,
    content = case r.verdict when 'refused' then l.content else '' end
  from jsonb_to_recordset($2::jsonb) as r(line int, verdict text, faults jsonb)
  where l.batch_id = $1 and l.line = r.line`

export interface Settled {
  readonly line: number
  readonly verdict: Verdict
  readonly faults: readonly Omit<RowFault, 'row'>[]
}

export const settleLines = (db: Db, batchId: string, lines: readonly Settled[]) =>
  db.query(settle, [batchId, JSON.stringify(lines)])

/** How many rows of a batch have which verdict. */
export const countLines = async (db: Db, batchId: string) => {
  const { rows } = await db.query<{ verdict: Verdict; n: number }>(
    'select verdict, count(*)::int as n from roster_line where batch_id = $1 group by verdict',
    [batchId],
  )
  const of = (verdict: Verdict) => rows.find((row) => row.verdict === verdict)?.n ?? 0
  return { waiting: of('waiting'), accepted: of('accepted'), unchanged: of('unchanged'), refused: of('refused') }
}
