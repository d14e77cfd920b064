import type { Db } from '@jiuyuan/service-kit/query'

/** The act of the journal that a decision is: at which office, why, by which rules; and everybody who had part. */
export interface DecidingAct {
  readonly actor: string
  readonly office: string
  readonly reason: string | null
  readonly pack: string | null
  readonly officers: string[]
}

const journal = `select actor_id as actor, office, reason, pack, array(
    select distinct actor_id from kit.journal where aggregate_id = $1 and actor_id not like 'system:%') as officers
  from kit.journal where aggregate_id = $1 and facts @> jsonb_build_array(jsonb_build_object('type', $2::text))
  order by position desc limit 1`

/** The last act by which this fact came about. */
export const decidingAct = async (db: Db, aggregateId: string, fact: string): Promise<DecidingAct> => {
  const { rows } = await db.query<DecidingAct>(journal, [aggregateId, fact])
  const [act] = rows
  if (!act) throw new Error(`nobody's act made ${fact} of ${aggregateId}`)
  return act
}
