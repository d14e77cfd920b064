import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { BatchDetail, BatchView } from '@jiuyuan/contract-registration/roster'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { Batch } from './batch.ts'
import { countLines } from './roster-lines.edge.ts'

const PAGE = 100
const Faults = z.array(z.object({ column: z.string(), reason: z.string(), fix: z.string() }))

const view = async (db: Db, id: string, state: unknown): Promise<BatchView> => {
  const batch = Batch.parse(state)
  const { waiting: _, ...counts } = await countLines(db, id)
  return BatchView.parse({
    id,
    ...batch,
    ...counts,
    done: counts.accepted + counts.unchanged + counts.refused,
    divisionName: 'division' in batch ? (divisionName(batch.division) ?? batch.division) : '',
    startedBy: 'by' in batch ? batch.by.id : '',
    state: batch.status,
  })
}

/** The latest fifty imports in the caller's scope, the newest first. */
export const rosterBatches = async (prisma: PrismaClient, db: Db, by: Caller): Promise<BatchView[]> => {
  const select = { id: true, state: true }
  const rows = await prisma.rosterBatch.findMany({ where: scopeWhere(by), select })
  const views = await Promise.all(rows.map(({ id, state }) => view(db, id, state)))
  return views.toSorted((one, other) => other.startedAt.localeCompare(one.startedAt)).slice(0, 50)
}

/** One import with its progress, and a page of what was wrong in which row. */
export const rosterBatch = async (
  { prisma, db }: { prisma: PrismaClient; db: Db },
  { batchId, fromRow }: { batchId: string; fromRow: number },
  by: Caller,
): Promise<BatchDetail | null> => {
  const found = await prisma.rosterBatch.findFirst({
    where: { id: batchId, ...scopeWhere(by) },
    select: { state: true },
  })
  if (!found) return null
  const rows = await prisma.rosterLine.findMany({
    where: { batchId, verdict: 'refused', line: { gte: fromRow } },
    orderBy: { line: 'asc' },
    take: PAGE + 1,
    select: { line: true, faults: true },
  })
  const faults = rows
    .slice(0, PAGE)
    .flatMap(({ line, faults: told }) => Faults.parse(told).map((fault) => ({ row: line, ...fault })))
  return BatchDetail.parse({ ...(await view(db, batchId, found.state)), faults, nextRow: rows[PAGE]?.line ?? null })
}
