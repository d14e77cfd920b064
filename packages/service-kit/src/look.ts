import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Db } from './query.ts'

interface Look {
  readonly by: Caller
  readonly personId: string
  readonly purpose: string
  readonly at: Date
}

/** Records who looked at whose personal data, and for what (个人信息保护法 51); before it is shown. */
export const recordLook = (db: Db, { by, personId, purpose, at }: Look) =>
  db.query(
    'insert into kit.look (at, actor_id, office, person_id, purpose, correlation_id) values ($1, $2, $3, $4, $5, $6)',
    [at, by.id, by.office, personId, purpose, by.correlationId],
  )
