import { cardNumbers } from '@jiuyuan/codes/number-series'
import type { Db } from '@jiuyuan/service-kit/query'

interface Taken {
  readonly county: string
  readonly year: number
  readonly sequence: number
}

const mine = 'select county, year, sequence from card_number where card_id = $1'

const take = `with block as (
    update number_block set next = next + 1
    where id = (select id from number_block where county = $2 and next <= last order by first limit 1 for update)
    returning county, next - 1 as sequence)
  insert into card_number (county, year, sequence, card_id) select county, $3, sequence, $1 from block
  on conflict (card_id) do nothing returning county, year, sequence`

/**
 * The number that belongs to this card: the one taken before, or the next of the county's blocks. A refused issue loses no
 * number: it stays with its card. `undefined` when the blocks are used up.
 */
export const takeNumber = async (db: Db, cardId: string, division: string, year: number) => {
  const county = division.slice(0, 6).padEnd(12, '0')
  const before = await db.query<Taken>(mine, [cardId])
  const taken = before.rows[0] ?? (await db.query<Taken>(take, [cardId, county, year])).rows[0]
  return taken && cardNumbers.format({ county: taken.county.slice(0, 6), year: taken.year, sequence: taken.sequence })
}
