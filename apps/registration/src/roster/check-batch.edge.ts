import type { Caller } from '@jiuyuan/contract-kit/caller'
import { rosterLimits, type Mapping } from '@jiuyuan/contract-registration/roster'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import { createHash } from 'node:crypto'
import type { PaperSeals } from '../person/papers.edge.ts'
import { workingAgeOn } from '../person/register-person.edge.ts'
import type { KnownBatch } from './batch.ts'
import { checkLines } from './check-lines.ts'
import { knownRows } from './known-rows.edge.ts'
import { likelyRows } from './likely-rows.edge.ts'
import { arrangedBy, bareHeader } from './mapping.ts'
import { markLines, openLines } from './roster-lines.edge.ts'
import { personIdOf } from './take-lines.edge.ts'

export interface Checking {
  readonly db: Db
  readonly seals: PaperSeals
  readonly clock: Clock
}

/** The dry run: what would come of every row if the batch were run now. Nothing is registered. */
export const checkBatch = async (checking: Checking, batchId: string, batch: KnownBatch) => {
  const { db, seals, clock } = checking
  const { today, rules } = workingAgeOn(clock.today())
  const verdicts = ['waiting', 'refused', 'unchanged'] as const
  const lines = await openLines(db, seals.own, { batchId, verdicts, limit: rosterLimits.rows })
  const table = lines.map(({ line, cells }) => ({ line, cells: arrangedBy(batch, cells) }))
  const checked = await checkLines(table, { today, minAge: rules.minAge })
  const read = checked.flatMap(({ line, row, faults }) =>
    row && faults.length === 0 ? [{ line, row, personId: personIdOf(batchId, line) }] : [],
  )
  const known = await knownRows(checking, batch.division, read)
  const likely = await likelyRows(
    checking,
    batch.division,
    read.filter(({ line }) => !known.has(line)),
  )
  const marked = checked.map(({ line, faults }) => {
    if (faults.length > 0) return { line, verdict: 'refused', faults } as const
    return known.get(line) ?? ({ line, verdict: 'waiting', faults, warnings: likely.get(line) ?? [] } as const)
  })
  await markLines(db, batchId, marked)
}

const headerHash = (header: readonly string[]) => createHash('sha256').update(bareHeader(header)).digest('hex')

const remember = `insert into roster_mapping (office, header_hash, mapping) values ($1, $2, $3)
  on conflict (office, header_hash) do update set mapping = excluded.mapping`

/** What the office said of files with this head line, for the next one. */
export const rememberMapping = (db: Db, { office }: Caller, header: readonly string[], mapping: Mapping) =>
  db.query(remember, [office, headerHash(header), JSON.stringify(mapping)])

/** What the office said the last time; undefined when such a file is new to it. */
export const rememberedMapping = async (db: Db, { office }: Caller, header: readonly string[]) => {
  const { rows } = await db.query<{ mapping: Mapping }>(
    'select mapping from roster_mapping where office = $1 and header_hash = $2',
    [office, headerHash(header)],
  )
  return rows[0]?.mapping
}
