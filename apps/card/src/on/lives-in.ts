import type { Db } from '@jiuyuan/service-kit/query'

/** Where a person moved, told in the order of the moves. */
export const keepMove = (tx: Db, personId: string, division: string) =>
  tx.query(
    `insert into moved_person (person_id, division) values ($1, $2)
     on conflict (person_id) do update set division = excluded.division`,
    [personId, division],
  )

/** The community of the person: the last move that is known. A case that was confirmed before it followed still names the old one (`told`). */
export const livesIn = async (tx: Db, personId: string, told: string) => {
  const { rows } = await tx.query<{ division: string }>('select division from moved_person where person_id = $1', [
    personId,
  ])
  return rows[0]?.division ?? told
}
