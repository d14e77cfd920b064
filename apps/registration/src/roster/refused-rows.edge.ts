import type { Caller } from '@jiuyuan/contract-kit/caller'
import { rosterColumns, rosterLimits } from '@jiuyuan/contract-registration/roster'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { Batch } from './batch.ts'
import { openLines } from './roster-lines.edge.ts'

/** Refused rows as they were sent, with what is wrong in each. */
export interface RefusedRows {
  readonly header: readonly string[]
  readonly rows: Awaited<ReturnType<typeof openLines>>
}

/** The refused rows of a batch as they were sent. They are nobody's file yet, so the look is recorded for the batch. */
export const refusedRows =
  (reading: PersonReading) =>
  async (batchId: string, by: Caller): Promise<RefusedRows | null> => {
    const where = { id: batchId, ...scopeWhere(by) }
    const found = await reading.prisma.rosterBatch.findFirst({ where, select: { state: true } })
    if (!found) return null
    const batch = Batch.parse(found.state)
    await recordLooks(reading, [batchId], { by, purpose: '下载花名册错误行' })
    const { db, seals } = reading
    const rows = await openLines(db, seals.own, { batchId, verdicts: ['refused'], limit: rosterLimits.rows })
    const own = batch.status === 'none' ? [] : batch.header
    return { header: own.length > 0 ? own : rosterColumns, rows }
  }
