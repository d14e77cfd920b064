import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'

export interface Looking {
  readonly db: Db
  readonly clock: Clock
}

const record = `insert into kit.look (at, actor_id, office, person_id, purpose, correlation_id)
  select $1, $2, $3, person_id, $5, $6 from unnest($4::uuid[]) as person_id`

/** Records whose personal data is about to be shown, to whom and for what (个人信息保护法 51); before it is shown. */
export const recordLooks = async (
  { db, clock }: Looking,
  personIds: readonly string[],
  { by, purpose }: { by: Caller; purpose: string },
) => {
  if (personIds.length > 0)
    await db.query(record, [clock.now(), by.id, by.office, personIds, purpose, by.correlationId])
}
