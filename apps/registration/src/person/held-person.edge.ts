import type { Db } from '@jiuyuan/service-kit/query'
import type { Papers, PaperSeals } from './papers.edge.ts'
import { Person, type KnownPerson } from './person-state.ts'

interface Held {
  readonly person: KnownPerson
  /** Undefined when the person was erased. */
  readonly papers: Papers | undefined
}

const locking = 'select state from person where id = $1 for update'
const reading = `select person_id as "personId", name, name_uyghur as "nameUyghur", phone, skill_note as "skillNote",
    identity_number as "identityNumber", identity_given as "identityGiven" from personal where person_id = $1`

/**
 * The person as they stand, held until the transaction ends: nobody else writes name and numbers meanwhile. They are
 * read by a statement of their own: in one with the lock they would be those from before the lock was waited for.
 */
export const heldPerson = async (tx: Db, personId: string, { open }: PaperSeals): Promise<Held | undefined> => {
  const { rows } = await tx.query<{ state: unknown }>(locking, [personId])
  const person = Person.parse(rows[0]?.state ?? { stage: 'unknown' })
  const found = await tx.query<Papers & { personId: string }>(reading, [personId])
  return person.stage === 'known' ? { person, papers: found.rows[0] && open(found.rows[0]) } : undefined
}
