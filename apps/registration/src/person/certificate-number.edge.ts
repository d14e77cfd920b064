import { certificateNumbers } from '@jiuyuan/codes/number-series'
import type { Db } from '@jiuyuan/service-kit/query'

interface Taken {
  readonly county: string
  readonly year: number
  readonly sequence: number
}

const mine = 'select county, year, sequence from certificate_number where person_id = $1'

const take = `with next as (
    insert into certificate_sequence as s (county, year, last) values ($2, $3, 1)
    on conflict (county, year) do update set last = s.last + 1 where s.last < $4 returning last)
  insert into certificate_number (person_id, county, year, sequence) select $1, $2, $3, last from next
  on conflict (person_id) do nothing returning county, year, sequence`

/**
 * The certificate number that belongs to a person for good: the one taken before, or the county's next of the year.
 * A refused registration loses no number. `undefined` when the year's numbers are used up.
 */
export const takeCertificateNumber = async (
  db: Db,
  personId: string,
  { division, year }: { division: string; year: number },
) => {
  const own = async () => (await db.query<Taken>(mine, [personId])).rows[0]
  const values = [personId, division.slice(0, 6), year, certificateNumbers.lastSequence]
  const taken = (await own()) ?? (await db.query<Taken>(take, values)).rows[0] ?? (await own())
  return taken && certificateNumbers.format(taken)
}
