import { ValidityComponent, type Validity, type ValidityQuery } from '@jiuyuan/contract-card/validity'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Db } from '@jiuyuan/service-kit/query'
import { z } from 'zod'

/** Of each card and part the newest turn that had begun on the day. Of inspection and policy nothing told means nothing against it. */
const turns = `select c.id as card_id, part as component, coalesce(v.valid, part in ('inspection', 'policy')) as valid,
    v.from_day as since, coalesce(v.cause, case when part in ('inspection', 'policy') then 'nothing-against' else 'not-issued' end) as cause
  from card c cross join unnest(array['card', 'certificate', 'inspection', 'policy']) with ordinality as p(part, place)
    left join lateral (select valid, from_day, cause from validity_change
      where card_id = c.id and component = part and from_day <= $2 order by from_day desc, seq desc limit 1) v on true
  where`
const byScope = `exists (select from jsonb_array_elements($3::jsonb) s where c.division >= s->>0 and c.division < s->>1)`
const order = 'order by v.from_day desc nulls last, c.id, place'

const Turn = z.object({
  card_id: z.string(),
  component: ValidityComponent,
  valid: z.boolean(),
  since: z.string().nullable(),
  cause: z.string(),
})
type Turn = z.output<typeof Turn>

const isGood = (parts: readonly Turn[]) => parts.length > 0 && parts.every(({ valid }) => valid)

/** Which of some cards are good on a day: one statement for the whole page. */
export const goodOn = async (db: Db, cardIds: readonly string[], day: string): Promise<ReadonlySet<string>> => {
  const { rows } = await db.query(`${turns} c.id = any($1)`, [cardIds, day])
  const byCard = Map.groupBy(z.array(Turn).parse(rows), (turn) => turn.card_id)
  return new Set([...byCard].filter(([, parts]) => isGood(parts)).map(([id]) => id))
}

interface Asked {
  readonly of: z.output<typeof ValidityQuery>['of']
  readonly on: string
  readonly by: Pick<Caller, 'scope'>
}

/** Whether the card, or any card of the person, was good on the day, and by which fact each of its parts is as it is. */
export const validityOn = async (db: Db, { of, on, by }: Asked): Promise<Validity> => {
  const [column, id] = of.kind === 'card' ? ['c.id', of.cardId] : ['c.person_id', of.personId]
  const { rows } = await db.query(`${turns} ${column} = $1 and ${byScope} ${order}`, [id, on, JSON.stringify(by.scope)])
  const byCard = [...Map.groupBy(z.array(Turn).parse(rows), (turn) => turn.card_id)]
  const [cardId = null, parts = []] = byCard.find(([, each]) => isGood(each)) ?? byCard[0] ?? []
  const because = parts.map(({ component, valid, since, cause }) => ({ component, valid, since, cause }))
  const place = (component: ValidityComponent) => ValidityComponent.options.indexOf(component)
  return {
    cardId,
    on,
    valid: isGood(parts),
    because: because.toSorted((one, other) => place(one.component) - place(other.component)),
  }
}
