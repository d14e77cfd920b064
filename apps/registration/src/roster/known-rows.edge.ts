import { divisionName } from '@jiuyuan/codes/divisions'
import type { Db } from '@jiuyuan/service-kit/query'
import type { PaperSeals } from '../person/papers.edge.ts'
import { householdIdOf } from '../person/register-person.edge.ts'
import type { readRow } from './read-row.ts'
import type { Settled } from './roster-lines.edge.ts'

type Row = NonNullable<ReturnType<typeof readRow>['row']>
/** A row that can be read, where it stands, and under which id it would be (or was) registered. */
export interface ReadLine {
  readonly line: number
  readonly row: Row
  readonly personId: string
}

interface Known {
  readonly index: string
  readonly id: string
  readonly division: string
  readonly household_id: string
}

const found = `select '\\x' || encode(identity_index, 'hex') as index, id, division, household_id
  from person where identity_index = any($1::bytea[])`

const elsewhere = (line: number, first: Known, own: string): Settled => {
  const where = first.division === own ? '本社区其他户' : (divisionName(first.division) ?? '其他社区')
  const fault = { column: '公民身份号码', reason: `已在${where}登记`, fix: '一人只登记一次,请与登记地联系核实。' }
  return { line, verdict: 'refused', faults: [fault] }
}

/** Rows whose person is in the register already: taken from this very row, of the same household, or of another. */
export const knownRows = async (
  { db, seals }: { db: Db; seals: PaperSeals },
  division: string,
  lines: readonly ReadLine[],
): Promise<ReadonlyMap<number, Settled>> => {
  const indexed = lines.map((line) => ({ ...line, index: seals.index(line.row.identityNumber) }))
  const { rows } = await db.query<Known>(found, [indexed.map(({ index }) => index)])
  const known = new Map(rows.map((row) => [row.index, row]))
  const settled = indexed.flatMap(({ line, row, personId, index }): (readonly [number, Settled])[] => {
    const first = known.get(index)
    if (!first) return []
    if (first.id === personId) return [[line, { line, verdict: 'accepted', faults: [] }]]
    const same = first.household_id === householdIdOf(division, row.householdNumber)
    return [[line, same ? { line, verdict: 'unchanged', faults: [] } : elsewhere(line, first, division)]]
  })
  return new Map(settled)
}
