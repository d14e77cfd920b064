import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Statement } from '@jiuyuan/contract-registration/refusal'
import type { Db } from '@jiuyuan/service-kit/query'
import { recordLooks } from '../person/look.edge.ts'
import type { PaperSeals } from '../person/papers.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'

type Kind = 'hearing' | 'refusal-objection' | 'exit-objection' | 'review'

/** What somebody said, about which refusal, exit or decision; one id, one statement. */
interface Said {
  readonly id: string
  readonly aboutId: string
  readonly kind: Kind
  readonly text: string
}

const bound = (id: string) => `statement|sealed|${id}`

/** Keeps what somebody said, sealed, in the transaction of its command. */
export const keepStatement = (tx: Db, { own }: PaperSeals, { id, aboutId, kind, text }: Said) =>
  tx.query('insert into statement (id, about_id, kind, sealed) values ($1, $2, $3, $4) on conflict do nothing', [
    id,
    aboutId,
    kind,
    own.close(text, bound(id)),
  ])

/** Opens all that was said about it; the caller's scope was checked, and the look is recorded. */
export const openStatements = async (
  reading: PersonReading,
  { aboutId, personId }: { aboutId: string; personId: string },
  by: Caller,
): Promise<Statement[]> => {
  await recordLooks(reading, [personId], { by, purpose: '查看本人陈述和异议' })
  const rows = await reading.prisma.statement.findMany({ where: { aboutId }, orderBy: { id: 'asc' } })
  return rows.map(({ id, kind, sealed }) => ({ kind, text: reading.seals.own.open(sealed, bound(id)) }))
}
