import type { ClashGround } from '@jiuyuan/contract-registration/duplicate'
import { PersonId } from '@jiuyuan/contract-registration/person'
import type { Db } from '@jiuyuan/service-kit/query'

/** By what somebody is compared; blank and null are no sign, and match nobody. */
export interface Compared {
  readonly nameKey: string
  readonly birthDate: string
  /** Blind index of the phone, as `\x…`. */
  readonly phone: string | null
  /** Members of one household often share a phone. */
  readonly householdId?: string
  /** Who is compared, when they are registered already. */
  readonly personId?: string
}
export interface Clash {
  readonly personId: PersonId
  readonly division: string
  readonly grounds: ClashGround[]
}

/** A phone of so many is an office's or a shop's: it tells nothing. */
const SHARED = 10

const NOBODY = '00000000-0000-0000-0000-000000000000'
const byName = `select person_id, 'name-birth' as ground from person_search
  where $1 <> '' and $2 <> '' and name_key = $1 and birth_date = $2 and not merged and person_id <> $4 limit 50`
const byPhone = `select s.person_id, 'phone' as ground from person_search s join person p on p.id = s.person_id
  where s.phone_index = $3::bytea and not s.merged and s.person_id <> $4 and p.household_id <> $5 limit ${SHARED}`
const clashing = `with phone as (${byPhone}), clash as (
    (${byName}) union all select * from phone where (select count(*) from phone) < ${SHARED})
  select c.person_id, s.division, array_agg(c.ground order by c.ground) as grounds
  from clash c join person_search s on s.person_id = c.person_id group by 1, 2 order by 1`

interface Row {
  readonly person_id: string
  readonly division: string
  readonly grounds: ClashGround[]
}

/** Registered persons who may be the same, and why. */
export const clashesOf = async (db: Db, compared: Compared): Promise<Clash[]> => {
  const { nameKey, birthDate, phone, householdId = NOBODY, personId = NOBODY } = compared
  const { rows } = await db.query<Row>(clashing, [nameKey, birthDate, phone, personId, householdId])
  return rows.map(({ person_id, ...clash }) => ({ ...clash, personId: PersonId.parse(person_id) }))
}

const own = `select s.name_key, s.birth_date, '\\x' || encode(s.phone_index, 'hex') as phone, s.division, p.household_id
  from person_search s join person p on p.id = s.person_id where s.person_id = $1 and not s.merged`

interface Own {
  readonly name_key: string
  readonly birth_date: string
  readonly phone: string | null
  readonly division: string
  readonly household_id: string
}

/** A registered person with everybody who may be the same; nobody when the entry was merged. */
export const clashesOfPerson = async (db: Db, personId: string) => {
  const { rows } = await db.query<Own>(own, [personId])
  const [row] = rows
  if (!row) return { division: '', clashes: [] }
  const { name_key: nameKey, birth_date: birthDate, phone, household_id: householdId, division } = row
  return { division, clashes: await clashesOf(db, { nameKey, birthDate, phone, householdId, personId }) }
}
