import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Db } from '@jiuyuan/service-kit/query'

interface Look {
  readonly by: Caller
  readonly personIds: readonly string[]
  readonly purpose: string
  readonly at: Date
}

/** Records a look at each person of a list (个人信息保护法 51), before the names are shown. */
export const recordLooks = (db: Db, { by, personIds, purpose, at }: Look) =>
  personIds.length === 0
    ? undefined
    : db.query(
        `insert into kit.look (at, actor_id, office, person_id, purpose, correlation_id)
         select $1, $2, $3, person_id, $5, $6 from unnest($4::uuid[]) as person_id`,
        [at, by.id, by.office, [...new Set(personIds)], purpose, by.correlationId],
      )
