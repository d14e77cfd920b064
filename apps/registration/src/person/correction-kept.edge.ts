import { Changes, type CorrectableField, type CorrectionStatus } from '@jiuyuan/contract-registration/correction'
import type { Db } from '@jiuyuan/service-kit/query'
import { z } from 'zod'
import type { PaperSeals } from './papers.edge.ts'

/** What is kept, sealed, of a correction that was asked for. */
const Kept = z.object({ changes: Changes, seen: z.record(z.string(), z.string()), reason: z.string() })
type Kept = z.output<typeof Kept>

const about = (correctionId: string) => `correction|${correctionId}`

export const openCorrection = ({ own }: PaperSeals, { id, sealed }: { id: string; sealed: string }): Kept =>
  Kept.parse(JSON.parse(own.open(sealed, about(id))))

interface Asked extends Kept {
  readonly correctionId: string
  readonly personId: string
  readonly fields: readonly CorrectableField[]
  readonly at: Date
  readonly by: string
}

const insert = `insert into correction (id, person_id, status, fields, asked_at, asked_by, sealed)
  values ($1, $2, 'asked', $3, $4, $5, $6) on conflict (id) do nothing`

export const keepCorrection = (tx: Db, { own }: PaperSeals, asked: Asked) => {
  const { correctionId, personId, fields, at, by, changes, seen, reason } = asked
  const sealed = own.close(JSON.stringify({ changes, seen, reason }), about(correctionId))
  return tx.query(insert, [correctionId, personId, fields, at, by, sealed])
}

/** The changes that were asked for; undefined: nobody asked for them here. */
export const changesAsked = async (tx: Db, seals: PaperSeals, { personId, id }: { personId: string; id: string }) => {
  const sql = 'select sealed from correction where id = $1 and person_id = $2'
  const { rows } = await tx.query<{ sealed: string }>(sql, [id, personId])
  return rows[0] && openCorrection(seals, { id, sealed: rows[0].sealed }).changes
}

export const noteOutcome = (tx: Db, correctionId: string, status: CorrectionStatus) =>
  tx.query('update correction set status = $2 where id = $1', [correctionId, status])
