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

/** Two issue the same card at once: the slower one's statement fails whole, so that the block keeps its number. */
const takenMeanwhile = (error: unknown) => {
  if (error instanceof DatabaseError && error.constraint === 'card_number_pkey') return undefined
  throw error
}

/**
 * The number that belongs to this card: the one taken before, or the next of the county's blocks. A refused issue loses no
 * number: it stays with its card. `undefined` when the blocks are used up.
 */
export const takeNumber = async (db: Db, cardId: string, division: string, year: number) => {
  const county = division.slice(0, 6).padEnd(12, '0')
  const find = async () => (await db.query<Taken>(mine, [cardId])).rows[0]
  const takeNext = async () => {
    const result = await db.query<Taken>(take, [cardId, county, year]).catch(takenMeanwhile)
    return result?.rows[0]
  }
  // Asked once more at the end: somebody else may have taken the last number for this very card.
  const taken = (await find()) ?? (await takeNext()) ?? (await find())
  return taken && cardNumbers.format({ county: taken.county.slice(0, 6), year: taken.year, sequence: taken.sequence })
}
