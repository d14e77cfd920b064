import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { LookLine } from '@jiuyuan/contract-kit/look'
import { looksOf } from '@jiuyuan/service-kit/look'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { People } from './person.queries.ts'

/** Who searched for a person or looked them up from elsewhere in the region. */
export const personLooks = async ({ prisma, db }: People, personId: string, by: Caller): Promise<LookLine[]> => {
  const person = await prisma.person.findFirst({ where: { id: personId, ...scopeWhere(by) }, select: { id: true } })
  return person ? looksOf(db, personId, divisionName) : []
}
