import { cardNumbers } from '@jiuyuan/codes/number-series'
import type { Db } from '@jiuyuan/service-kit/query'
import { DatabaseError } from 'pg'

interface Taken {
  readonly county: string
  readonly year: number
  readonly sequence: number
}

/** The county whose numbers a division uses. */
export const countyOf = (division: string) => division.slice(0, 6).padEnd(12, '0')

/** A number as it stands on the card. */
export const numberText = ({ county, year, sequence }: Taken) =>
  cardNumbers.format({ county: county.slice(0, 6), year, sequence })

const mine = 'select county, year, sequence from card_number where card_id = $1'

/** Counts numbers off a block; the one that crosses the alarm's share of it makes the clock tell (app: WarnLow). */
export const countOff = (count: string, alarm: string, now: string) =>
  `used = used + ${count}, due_at = case
     when used * 100 < ${alarm} * (last - first + 1) and (used + ${count}) * 100 >= ${alarm} * (last - first + 1)
     then ${now}::timestamptz else due_at end`

// What came back unused goes first; else the next of the county's first block that has one.
const take = `with spare as (
    delete from spare_number where (county, sequence) =
      (select county, sequence from spare_number where county = $2 order by sequence limit 1 for update skip locked)
    returning county, sequence),
  block as (
    update number_block set ${countOff('1', '$4', '$5')}
    where id = (select id from number_block where county = $2 and first + used <= last and not exists (select from spare)
      order by first limit 1 for update)
    returning county, first + used - 1 as sequence)
  insert into card_number (county, year, sequence, card_id)
  select county, $3::int, sequence, $1::uuid from (select * from spare union all select * from block) as next
  returning county, year, sequence`

/** Two issue the same card at once: the slower one's statement fails whole, so that the block keeps its number. */
const takenMeanwhile = (error: unknown) => {
  if (error instanceof DatabaseError && error.constraint === 'card_number_pkey') return undefined
  throw error
}

interface Wanted {
  readonly cardId: string
  readonly division: string
  readonly year: number
  readonly alarmPercent: number
  readonly now: Date
}

/**
 * The number that belongs to this card: the one taken before, or the next of the county's blocks. A refused issue loses no
 * number: it stays with its card. `undefined` when the blocks are used up.
 */
export const takeNumber = async (db: Db, { cardId, division, year, alarmPercent, now }: Wanted) => {
  const find = async () => (await db.query<Taken>(mine, [cardId])).rows[0]
  const takeNext = async () => {
    const values = [cardId, countyOf(division), year, alarmPercent, now]
    const result = await db.query<Taken>(take, values).catch(takenMeanwhile)
    return result?.rows[0]
  }
  // Asked once more at the end: somebody else may have taken the last number for this very card.
  const taken = (await find()) ?? (await takeNext()) ?? (await find())
  return taken && numberText(taken)
}
