import { ClaimView, type LedgerRow } from '@jiuyuan/contract-subsidy/claim'
import { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { Claim } from './claim.ts'

/** Rows of the caller's divisions, or of the caller's own employer. */
const within = (by: Caller): Prisma.ClaimWhereInput => (by.employerId ? { employerId: by.employerId } : scopeWhere(by))

const view = ({ id, state }: { id: string; state: unknown }) =>
  ClaimView.parse({ noticeUntil: null, reason: null, paidOn: null, ...Claim.parse(state), id })

export const claimRow = (prisma: PrismaClient, id: string, by: Caller) =>
  prisma.claim.findFirst({ where: { id, ...within(by) }, select: { id: true, state: true } })

export const claimOf = async (prisma: PrismaClient, id: string, by: Caller) => {
  const row = await claimRow(prisma, id, by)
  return row && view(row)
}

export const claims = async (prisma: PrismaClient, status: string | undefined, by: Caller) => {
  const where = { ...within(by), ...(status ? { status } : {}) }
  const rows = await prisma.claim.findMany({
    where,
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, state: true },
  })
  return rows.map(view)
}

/** The months a person was paid or is claimed for, of employers in the caller's scope. */
export const ledgerOf = async (prisma: PrismaClient, personId: string, by: Caller): Promise<LedgerRow[]> => {
  const rows = await prisma.personMonth.findMany({ where: { personId }, orderBy: [{ month: 'asc' }, { kind: 'asc' }] })
  const seen = await prisma.claim.findMany({
    where: { id: { in: rows.map(({ claimId }) => claimId) }, ...scopeWhere(by) },
    select: { id: true },
  })
  const ids = new Set(seen.map(({ id }) => id))
  return rows
    .filter(({ claimId }) => ids.has(claimId))
    .map(({ kind, ...row }) => ({ ...row, kind: SubsidyKind.parse(kind) }))
}
