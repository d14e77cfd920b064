import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { LookLine } from '@jiuyuan/contract-kit/look'
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

const MOST = 500
// Who leafs through a list or opens a page twice in a day has looked once.
const looks = `select max(at) as at, office, purpose from kit.look where person_id = $1
  group by (at at time zone 'Asia/Shanghai')::date, office, purpose order by 1 desc limit ${MOST}`

/** Who looked at a person's data in this service, the newest first; whoever asks has been found to be in charge of the person. */
export const looksOf = async (
  db: Db,
  personId: string,
  nameOf: (office: string) => string | undefined,
): Promise<LookLine[]> => {
  const { rows } = await db.query<{ at: Date; office: string; purpose: string }>(looks, [personId])
  return rows.map(({ at, office, purpose }) => {
    return { at: at.toISOString(), office, officeName: nameOf(office) ?? office, purpose }
  })
}
