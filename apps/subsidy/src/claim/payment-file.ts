import type { Caller } from '@jiuyuan/contract-kit/caller'
import { yuan } from '@jiuyuan/kernel/money'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { PrismaClient } from '../generated/client.ts'
import { Claim } from './claim.ts'

const about = (claimId: string) => `claim_account|account|${claimId}`

/** The account as it is kept: encrypted, bound to its claim. */
export const closeAccount = (seal: Seal, claimId: string, account: string) => seal.close(account, about(claimId))

/** The order to the bank: one line to the employer's account, a line with count and sum; the hash is that of the file as it is sent. */
export const paymentFile = async (prisma: PrismaClient, seal: Seal, claimId: string) => {
  const row = await prisma.claim.findUnique({ where: { id: claimId }, select: { state: true } })
  const sealed = await prisma.claimAccount.findUnique({ where: { claimId } })
  const claim = row && Claim.parse(row.state)
  if (!claim || claim.status === 'none' || !sealed) return undefined
  const employer = await prisma.employer.findUnique({ where: { employerId: claim.employerId } })
  const account = seal.open(sealed.account, about(claimId))
  const total = yuan(BigInt(claim.total)).replaceAll(',', '')
  const lines = [
    ['收款单位', '收款账号', '金额(元)', '申请编号', '季度', '人月数'],
    [employer?.name ?? '', `'${account}`, total, claimId, claim.quarter, claim.lines.length],
    ['合计', '', total, '', '', 1],
  ]
  const text = stringify(lines, { bom: true, escape_formulas: true })
  return { text, hash: createHash('sha256').update(text).digest('hex') }
}

/** The file of a payment that was ordered, for who pays in the claim's county. */
export const orderedFile = async (
  prisma: PrismaClient,
  seal: Seal,
  { claimId, by }: { claimId: string; by: Caller },
) => {
  const where = { id: claimId, status: { in: ['paying', 'paid', 'pay-failed'] }, ...scopeWhere(by) }
  return (await prisma.claim.count({ where })) > 0 ? paymentFile(prisma, seal, claimId) : undefined
}
