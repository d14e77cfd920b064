import { childrenOf, divisionName, scopeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type {
  CellLine,
  ZeroEmploymentCellQuery,
  ZeroEmploymentQuery,
  ZeroEmploymentTable,
} from '@jiuyuan/contract-reporting/report'
import { addDays, civilDayOf, shiftMonth } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Db } from '@jiuyuan/service-kit/query'
import type { z } from 'zod'
import { inRanges } from '../in-ranges.ts'
import { narrowed } from '../narrowed.ts'
import { indicators } from './indicators.ts'
import { periodOf } from './period.ts'
import type { ZeroFact } from './zero-fact.ts'
import { openedAt } from './zero-occurrence.ts'
import { behind, zeroEmploymentTable, type Counted, type PartFigures } from './zero-employment-table.ts'

type Query = z.output<typeof ZeroEmploymentQuery>

/** Everything of the occurrences that began in the caller's scope, up to the month's end; what was over before its start adds nothing. */
const factsOf = async (db: Db, { division, month }: Query, by: Caller): Promise<ZeroFact[]> => {
  const { start, end } = periodOf(month)
  const { sql, values } = inRanges(narrowed(by, division), 'o.division', 3)
  const { rows } = await db.query<ZeroFact>(
    `select f.household_id as "householdId", f.occurrence, f.kind, f.division, f.at, f.minutes, f.within, f.channel
     from zero_fact f
     where (f.at < $2 or f.kind in ('met', 'removal-undone'))
       and not exists (select from zero_fact c where c.household_id = f.household_id and c.occurrence = f.occurrence
         and c.at < $1 and (c.kind = 'cleared' or c.kind = 'removed' and not exists (select from zero_fact u
           where u.household_id = c.household_id and u.occurrence = c.occurrence and u.kind = 'removal-undone' and u.at >= c.at)))
       and exists (select from (select division from zero_fact o where o.household_id = f.household_id and o.occurrence = f.occurrence
           and (o.at < $2 or o.kind = 'met')
         order by array_position(array['recognised', 'reopened', 'found'], o.kind), o.kind limit 1) o where ${sql})
     order by f.household_id, f.occurrence, f.kind`,
    [start, end, ...values],
  )
  return rows
}

const countedOf = async (db: Db, { division, month }: Query, by: Caller): Promise<Counted[]> => {
  const { start, end } = periodOf(month)
  const { sql, values } = inRanges(narrowed(by, division), 'division', 5)
  const { rows } = await db.query<{ division: string } & Counted['figures']>(
    `select division, sum(a)::int as "M10a", sum(b)::int as "M10b", sum(c)::int as "M10c", sum(d)::int as "M11a", sum(e)::int as "M11b" from (
       select division, (made_at >= $1 and made_at < $2)::int a, (accepted_at >= $1 and accepted_at < $2)::int b,
         (declined_at >= $1 and declined_at < $2)::int c, 0 d, 0 e from offer where household_id is not null
       union all
       select division, 0, 0, 0, (issued_on >= $3 and issued_on < $4)::int,
         (issued_on < $4 and (ended_on is null or ended_on >= $4))::int from card where issued_on is not null
     ) x where ${sql} group by division order by division`,
    [start, end, civilDayOf(start), civilDayOf(end), ...values],
  )
  return rows.map(({ division: where, ...figures }) => ({ division: where, figures }))
}

/** When the month's table is due, by the policy in force then. */
const dueOf = (month: string) => {
  const next = shiftMonth(month, 1)
  const { value, pack } = parameter(activePack(`${next}-01`), 'report.dueDay', `${next}-01`)
  return { dueOn: `${next}-${`${value}`.padStart(2, '0')}`, pack }
}

const named = ({ division, figures, checks }: PartFigures) => ({
  division,
  divisionName: divisionName(division) ?? division,
  figures,
  checks: [...checks],
})

/** The month's table of a division, as far as it lies in the caller's scope. */
export const zeroEmployment = async (db: Db, query: Query, by: Caller): Promise<ZeroEmploymentTable> => {
  const { division, month } = query
  const [facts, counted] = await Promise.all([factsOf(db, query, by), countedOf(db, query, by)])
  const lastDay = addDays(civilDayOf(periodOf(month).end), -1)
  const parts = childrenOf(division, lastDay).map(({ code }) => ({ division: code, ranges: scopeOf(code) }))
  const { total, rows, sumCheck } = zeroEmploymentTable({ facts, counted }, month, { division, parts })
  return { month, ...dueOf(month), indicators: [...indicators], total: named(total), rows: rows.map(named), sumCheck }
}

/** The households behind a figure of the table. */
export const zeroEmploymentCell = async (
  db: Db,
  query: z.output<typeof ZeroEmploymentCellQuery>,
  by: Caller,
): Promise<CellLine[]> => {
  const { cell, ...where } = query
  const facts = await factsOf(db, where, by)
  return behind(facts, where.month, cell).map((one) => ({
    householdId: one.householdId,
    occurrence: one.occurrence,
    division: one.division,
    divisionName: divisionName(one.division) ?? one.division,
    foundAt: one.at.found?.toISOString() ?? null,
    openedAt: openedAt(one)?.toISOString() ?? null,
    clearedAt: one.at.cleared?.toISOString() ?? null,
    minutes: one.minutes,
  }))
}
