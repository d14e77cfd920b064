import type { Caller } from '@jiuyuan/contract-kit/caller'
import { ObjectionText, type ObjectionQuery } from '@jiuyuan/contract-registration/recognition'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import type { PaperSeals } from '../person/papers.edge.ts'
import { receiptIndex, receiptOf } from './receipt.edge.ts'

const about = (objectionId: string) => `objection_text|sealed|${objectionId}`

interface Said {
  readonly recognitionId: string
  readonly objectionId: string
  readonly text: string
  readonly objector?: string | undefined
}

/** Keeps what the objection says, sealed, in the transaction of its command. */
export const keepText = (tx: Db, seals: PaperSeals, { recognitionId, objectionId, text, objector }: Said) => {
  const sealed = seals.own.close(JSON.stringify({ text, objector: objector ?? null }), about(objectionId))
  const receipt = receiptIndex(seals, receiptOf(seals, objectionId))
  return tx.query(
    'insert into objection_text (objection_id, recognition_id, sealed, receipt) values ($1, $2, $3, $4) on conflict do nothing',
    [objectionId, recognitionId, sealed, receipt],
  )
}

/** Opens it for the officer who investigates; it may tell of others, so the look is recorded. */
export const openText = async (
  reading: PersonReading,
  { recognitionId, objectionId }: z.output<typeof ObjectionQuery>,
  by: Caller,
): Promise<ObjectionText | null> => {
  const { prisma, seals } = reading
  const where = { id: recognitionId, ...scopeWhere(by) }
  const known = await prisma.recognition.findFirst({ where, select: { personId: true } })
  const row = await prisma.objectionText.findFirst({ where: { objectionId, recognitionId } })
  if (!known || !row) return null
  await recordLooks(reading, [known.personId], { by, purpose: '调查公示异议' })
  return ObjectionText.parse(JSON.parse(seals.own.open(row.sealed, about(objectionId))))
}
