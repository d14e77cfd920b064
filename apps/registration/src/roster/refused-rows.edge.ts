import type { Caller } from '@jiuyuan/contract-kit/caller'
import { rosterLimits } from '@jiuyuan/contract-registration/roster'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { openLines } from './roster-lines.edge.ts'

/** The refused rows of a batch as they were sent. They are nobody's file yet, so the look is recorded for the batch. */
export const refusedRows = (reading: PersonReading) => async (batchId: string, by: Caller) => {
  const where = { id: batchId, ...scopeWhere(by) }
  if (!(await reading.prisma.rosterBatch.findFirst({ where, select: { id: true } }))) return null
  await recordLooks(reading, [batchId], { by, purpose: '下载花名册错误行' })
  const { db, seals } = reading
  return openLines(db, seals.own, { batchId, verdict: 'refused', limit: rosterLimits.rows })
}
