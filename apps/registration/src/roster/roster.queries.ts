import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { BatchDetail, BatchView, type RowFault } from '@jiuyuan/contract-registration/roster'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { Batch } from './batch.ts'
import { countLines } from './roster-lines.edge.ts'

const PAGE = 100
const Faults = z.array(z.object({ column: z.string(), reason: z.string(), fix: z.string() }))

const view = async (db: Db, id: string, state: unknown) => {
  const batch = Batch.parse(state)
  const counts = await countLines(db, id)
  return {
    id,
    ...batch,
    ...counts,
    done: ['sent', 'checking', 'checked'].includes(batch.status)
      ? 0
      : Object.values(counts).reduce((a, b) => a + b, 0) - counts.waiting,
    divisionName: 'division' in batch ? (divisionName(batch.division) ?? batch.division) : '',
    startedBy: 'by' in batch ? batch.by.id : '',
    state: batch.status,
  }
}

/** The latest fifty imports in the caller's scope, the newest first. */
export const rosterBatches = async (prisma: PrismaClient, db: Db, by: Caller): Promise<BatchView[]> => {
  const select = { id: true, state: true }
  const rows = await prisma.rosterBatch.findMany({ where: scopeWhere(by), select })
  const newest = rows
    .map(({ id, state }) => ({ id, state, startedAt: z.object({ startedAt: z.string() }).parse(state).startedAt }))
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
    .slice(0, 50)
  return Promise.all(newest.map(async ({ id, state }) => BatchView.parse(await view(db, id, state))))
}

interface Asked {
  readonly batchId: string
  readonly fromRow: number
}
const told = (rows: readonly { line: number; told: unknown }[]): RowFault[] =>
  rows.flatMap(({ line, told: faults }) => Faults.parse(faults).map((fault) => ({ row: line, ...fault })))

const lines = async (prisma: PrismaClient, { batchId, fromRow }: Asked, verdict: 'refused' | 'kept') =>
  prisma.rosterLine.findMany({
    where: { batchId, verdict, line: { gte: fromRow } },
    orderBy: { line: 'asc' },
    take: PAGE + 1,
    select: { line: true, faults: true },
  })

const warned = (prisma: PrismaClient, batchId: string) =>
  prisma.rosterLine.findMany({
    where: { batchId, verdict: 'waiting', warnings: { not: [] } },
    orderBy: { line: 'asc' },
    take: PAGE,
    select: { line: true, warnings: true },
  })

/** One import with its progress, and a page of what was wrong in which row. */
export const rosterBatch = async (
  { prisma, db }: { prisma: PrismaClient; db: Db },
  asked: Asked,
  by: Caller,
): Promise<BatchDetail | null> => {
  const { batchId } = asked
  const where = { id: batchId, ...scopeWhere(by) }
  const found = await prisma.rosterBatch.findFirst({ where, select: { state: true } })
  if (!found) return null
  const [refused, kept, warnings] = await Promise.all([
    lines(prisma, asked, 'refused'),
    lines(prisma, { batchId, fromRow: 1 }, 'kept'),
    warned(prisma, batchId),
  ])
  const shown = await view(db, batchId, found.state)
  return BatchDetail.parse({
    header: [],
    ...shown,
    mapping: ('mapping' in shown && shown.mapping) || {},
    faults: told(refused.slice(0, PAGE).map(({ line, faults }) => ({ line, told: faults }))),
    nextRow: refused[PAGE]?.line ?? null,
    warnings: told(warnings.map(({ line, warnings: likely }) => ({ line, told: likely }))),
    keptRows: told(kept.map(({ line, faults }) => ({ line, told: faults }))).map(({ row, reason }) => ({
      row,
      reason,
    })),
    undoReason: 'reason' in shown ? shown.reason : null,
  })
}
