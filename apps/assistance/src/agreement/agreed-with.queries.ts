import type { Db } from '@jiuyuan/service-kit/query'

/** Whom of these persons an officer knows by an agreement, the newest; where it lies, they live. */
export const agreedWith = async (db: Db, persons: readonly string[]) => {
  const { rows } = await db.query<{ personId: string; officer: string; division: string }>(
    `select person_id as "personId", officer, division from agreement
     where person_id = any($1::uuid[]) order by state->>'dueOn' desc limit 1`,
    [persons],
  )
  return rows[0]
}
