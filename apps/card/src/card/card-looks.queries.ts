import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { LookLine } from '@jiuyuan/contract-kit/look'
import { looksOf } from '@jiuyuan/service-kit/look'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'

/** Who looked at a person's data in this department. */
export const cardLooks = async (
  prisma: PrismaClient,
  db: Db,
  { personId, by }: { personId: string; by: Caller },
): Promise<LookLine[]> => {
  const card = await prisma.card.findFirst({ where: { personId, ...scopeWhere(by) }, select: { id: true } })
  return card ? looksOf(db, personId, divisionName) : []
}
