import type { BlockView } from '@jiuyuan/contract-card/numbers'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'

export const blocks = (prisma: PrismaClient, by: Caller): Promise<BlockView[]> =>
  prisma.numberBlock.findMany({
    where: scopeWhere(by),
    orderBy: [{ county: 'asc' }, { first: 'asc' }],
    select: { id: true, county: true, first: true, last: true, next: true },
  })

/** The first sequence number of a county that no block holds. */
export const nextFree = async (prisma: PrismaClient, county: string) => {
  const { _max } = await prisma.numberBlock.aggregate({ where: { county }, _max: { last: true } })
  return (_max.last ?? 0) + 1
}
