import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { TimelineEntry } from '@jiuyuan/contract-registration/person'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { Db } from '@jiuyuan/service-kit/query'

interface Row {
  readonly at: Date
  readonly actor_id: string
  readonly office: string
  readonly aggregate_type: string
  readonly command: string
  readonly facts: { type: string }[]
  readonly reason: string | null
}

const journal = `select at, actor_id, office, aggregate_type, command, facts, reason from kit.journal
  where aggregate_id = any($1::uuid[]) or aggregate_id in (select id from recognition where person_id = $2) order by at desc, position desc limit 200`

/** Who did what to a person's file, recognitions and household, the newest first; no personal data stands in the journal. */
export const timelineOf = async (db: Db, personId: string, by: Caller): Promise<TimelineEntry[]> => {
  const found = await db.query<{ division: string; household_id: string }>(
    'select division, household_id from person where id = $1',
    [personId],
  )
  const [person] = found.rows
  if (!person || !inScope(by, person.division)) return []
  const { rows } = await db.query<Row>(journal, [[personId, person.household_id], personId])
  return rows.map(({ at, actor_id: actor, office, aggregate_type: about, command, facts, reason }) =>
    TimelineEntry.parse({
      at: at.toISOString(),
      actor,
      office,
      officeName: divisionName(office) ?? '',
      about,
      command,
      facts: facts.map(({ type }) => type),
      reason,
    }),
  )
}
