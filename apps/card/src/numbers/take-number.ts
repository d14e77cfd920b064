import { cardNumbers } from '@jiuyuan/codes/number-series'
import type { Db } from '@jiuyuan/service-kit/query'
import { DatabaseError } from 'pg'

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
  returning county, year, sequence`

/** Somebody took one for the same card a moment ago: the statement fails whole, so that the block keeps its number. */
const alreadyTaken = (error: unknown) => error instanceof DatabaseError && error.constraint === 'card_number_pkey'

/**
 * The number that belongs to this card: the one taken before, or the next of the county's blocks. A refused issue loses no
 * number: it stays with its card. `undefined` when the blocks are used up.
 */
export const takeNumber = async (db: Db, cardId: string, division: string, year: number) => {
  const county = division.slice(0, 6).padEnd(12, '0')
  const find = () => db.query<Taken>(mine, [cardId])
  const takeNext = () =>
    db
      .query<Taken>(take, [cardId, county, year])
      .catch((error: unknown) => (alreadyTaken(error) ? find() : Promise.reject(error)))
  const taken = (await find()).rows[0] ?? (await takeNext()).rows[0]
  return taken && cardNumbers.format({ county: taken.county.slice(0, 6), year: taken.year, sequence: taken.sequence })
}
