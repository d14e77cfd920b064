import { cardNumbers } from '@jiuyuan/codes/number-series'
import type { NumbersRefusal } from '@jiuyuan/contract-card/numbers'
import type { Db } from '@jiuyuan/service-kit/query'
import { countOff, countyOf } from './take-number.ts'

interface Place {
  readonly county: string
  readonly sequence: number
}

/** Where a number of a county stands: on a card, kept for a card that never was, reserved, spare, or next of its block. */
const place = `select c.card_no is not null as issued, n.card_id is not null as taken, v.id is not null as void,
    r.id is not null as reserved, s.sequence is not null as spare, b.id is not null as next
  from (values ($1, $2::int)) as asked(county, sequence)
    left join card_number n on n.county = asked.county and n.sequence = asked.sequence
    left join card c on c.id = n.card_id
    left join number_void v on v.county = asked.county and v.sequence = asked.sequence
    left join number_reservation r on r.county = asked.county and asked.sequence between r.first and r.last
      and r.status = 'open' and r.division = $3
    left join spare_number s on s.county = asked.county and s.sequence = asked.sequence
    left join number_block b on b.county = asked.county and asked.sequence = b.first + b.used and asked.sequence <= b.last`

interface Standing {
  readonly issued: boolean
  readonly taken: boolean
  readonly void: boolean
  readonly reserved: boolean
  readonly spare: boolean
  readonly next: boolean
}

const flawOf = ({ issued, taken, void: voided, reserved, spare, next }: Standing): NumbersRefusal | undefined => {
  if (voided) return 'number-void'
  if (issued) return 'number-on-card'
  return taken || reserved || spare || next ? undefined : 'number-not-allotted'
}

/** Takes the number from wherever it was waiting, in the transaction of its void entry. */
const takeOut = async (
  tx: Db,
  { county, sequence }: Place,
  { alarmPercent, now }: { alarmPercent: number; now: Date },
) => {
  const key = [county, sequence]
  await tx.query('delete from card_number where county = $1 and sequence = $2', key)
  await tx.query('delete from spare_number where county = $1 and sequence = $2', key)
  await tx.query(
    `update number_block set ${countOff('1', '$3', '$4')} where county = $1 and first + used = $2::int and $2::int <= last`,
    [...key, alarmPercent, now],
  )
}

interface Asked {
  readonly cardNo: string
  readonly office: string
  readonly alarmPercent: number
  readonly now: Date
}

/** What the text of a number stands for in the office's county, freed for the void register; or what stands against it. */
export const freeForVoid = async (
  tx: Db,
  { cardNo, office, ...counting }: Asked,
): Promise<Place & { flaw?: NumbersRefusal }> => {
  const parsed = cardNumbers.parse(cardNo)
  if (!parsed.ok) return { county: '', sequence: 0, flaw: 'number-malformed' }
  const at = { county: countyOf(parsed.value.county), sequence: parsed.value.sequence }
  if (at.county !== countyOf(office)) return { ...at, flaw: 'number-not-allotted' }
  const { rows } = await tx.query<Standing>(place, [at.county, at.sequence, office])
  const flaw = rows[0] ? flawOf(rows[0]) : 'number-not-allotted'
  if (flaw) return { ...at, flaw }
  await takeOut(tx, at, counting)
  return at
}
