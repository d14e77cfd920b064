import { PrintLine } from '@jiuyuan/contract-card/print'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'

/** Every print of a card: who, when, why; the latest first. */
export const printLog = async (prisma: PrismaClient, cardId: string, by: Caller): Promise<PrintLine[]> => {
  const mine = await prisma.card.findFirst({ where: { id: cardId, ...scopeWhere(by) }, select: { id: true } })
  if (!mine) return []
  const rows = await prisma.cardPrint.findMany({ where: { cardId }, orderBy: { at: 'desc' }, take: 100 })
  return rows.map(({ at, actorId: officer, ...row }) => PrintLine.parse({ ...row, officer, at: at.toISOString() }))
}
