import { divisionName } from '@jiuyuan/codes/divisions'
import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { RowFault } from '@jiuyuan/contract-registration/roster'
import type { Db } from '@jiuyuan/service-kit/query'
import type { PaperSeals } from '../person/papers.edge.ts'
import { householdIdOf } from '../person/register-person.edge.ts'
import { nameKey } from '../search/name-key.ts'
import { phoneSign } from '../search/signs.edge.ts'
import type { ReadLine } from './known-rows.edge.ts'

type Warning = Omit<RowFault, 'row'>
interface Likely {
  readonly line: number
  readonly division: string
  readonly ground: 'name-birth' | 'phone'
}

// Blank is no sign: an empty name or phone matches nobody.
const found = `with r as materialized (
    select * from jsonb_to_recordset($1::jsonb) as r(line int, name_key text, birth_date text, phone bytea, household uuid))
  select r.line, s.division, 'name-birth' as ground from r join person_search s
    on s.name_key = r.name_key and s.birth_date = r.birth_date where r.name_key <> '' and not s.merged
  union all
  select r.line, s.division, 'phone' from r join person_search s on s.phone_index = r.phone
    join person p on p.id = s.person_id where not s.merged and p.household_id <> r.household`

const told = { 'name-birth': '姓名和出生日期', phone: '联系电话' } as const

const warningOf = ({ division, ground }: Likely): Warning => ({
  column: ground === 'phone' ? '联系电话' : '姓名',
  reason: `与${divisionName(division) ?? '其他社区'}一名已登记人员的${told[ground]}相同`,
  fix: '请核对是否同一人;确是两人的,可以照常导入。',
})

/** Rows that may be somebody who is registered under another number; a clerk looks, nothing is refused for it. */
export const likelyRows = async (
  { db, seals }: { db: Db; seals: PaperSeals },
  division: string,
  lines: readonly ReadLine[],
): Promise<ReadonlyMap<number, readonly Warning[]>> => {
  const signs = lines.map(({ line, row }) => {
    const parsed = parseIdentityNumber(row.identityNumber)
    return {
      line,
      name_key: nameKey(row.name),
      birth_date: parsed.ok ? parsed.value.birthDate : '',
      phone: phoneSign(seals.index, row.phone),
      household: householdIdOf(division, row.householdNumber),
    }
  })
  const { rows } = await db.query<Likely>(found, [JSON.stringify(signs)])
  const groups = Map.groupBy(rows, ({ line }) => line)
  return new Map([...groups].map(([line, likely]) => [line, likely.slice(0, 3).map(warningOf)]))
}
