import { cardNumbers } from '@jiuyuan/codes/number-series'
import type { CardRefusal } from '@jiuyuan/contract-card/card'
import type { Db } from '@jiuyuan/service-kit/query'
import { countOff, countyOf } from './take-number.ts'

interface Wanted {
  readonly county: string
  readonly count: number
  readonly alarmPercent: number
  readonly now: Date
}

/** So many numbers in a row off one block of the county, in the transaction of the reservation; undefined: no block has them. */
export const takeRange = async (tx: Db, { county, count, alarmPercent, now }: Wanted) => {
  const { rows } = await tx.query<{ first: number }>(
    `update number_block set ${countOff('$2::int', '$3', '$4')}
     where id = (select id from number_block where county = $1 and first + used + $2::int - 1 <= last order by first limit 1 for update)
     returning first + used - $2::int as first`,
    [county, count, alarmPercent, now],
  )
  return rows[0]?.first
}

/** What of a reservation is on no card and not void comes back; answers how many. */
export const giveBack = async (tx: Db, reservationId: string) => {
  const { rowCount } = await tx.query(
    `insert into spare_number (county, sequence)
     select r.county, n from number_reservation r, generate_series(r.first, r.last) as n
     where r.id = $1 and r.status = 'open'
       and not exists (select from card_number c where c.county = r.county and c.sequence = n)
       and not exists (select from number_void v where v.county = r.county and v.sequence = n)
     on conflict do nothing`,
    [reservationId],
  )
  return rowCount ?? 0
}

interface Offline {
  readonly cardId: string
  readonly division: string
  readonly cardNo: string
  readonly issuedOn: string
}

// The card's own street, still within the reservation's days when the paper was issued.
const take = `insert into card_number (county, year, sequence, card_id)
  select r.county, $4::int, $2::int, $1::uuid from number_reservation r
  where r.county = $3 and $2::int between r.first and r.last and r.status = 'open'
    and r.division = $5 and r.expires_on >= $6 and (r.state->>'year')::int = $4::int
    and not exists (select from number_void v where v.county = r.county and v.sequence = $2::int)
  on conflict do nothing returning sequence`
const mine = 'select from card_number where card_id = $1 and county = $2 and sequence = $3'
const gone = `select from card_number where county = $1 and sequence = $2
  union all select from number_void where county = $1 and sequence = $2`

/** Binds the number of a paper that was issued without a line; or says what stands against it. */
export const takeOffline = async (
  db: Db,
  { cardId, division, cardNo, issuedOn }: Offline,
): Promise<CardRefusal | undefined> => {
  const parsed = cardNumbers.parse(cardNo)
  if (!parsed.ok) return 'number-not-reserved'
  const { county, sequence, year } = parsed.value
  const street = division.slice(0, 9).padEnd(12, '0')
  const key = [countyOf(county), sequence]
  const taken = await db.query(take, [cardId, sequence, countyOf(county), year, street, issuedOn])
  if (taken.rowCount || (await db.query(mine, [cardId, ...key])).rowCount) return undefined
  return (await db.query(gone, key)).rowCount ? 'number-used' : 'number-not-reserved'
}
