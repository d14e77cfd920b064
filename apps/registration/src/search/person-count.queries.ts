import type { Caller } from '@jiuyuan/contract-kit/caller'
import { PersonCount, type PersonCountQuery } from '@jiuyuan/contract-registration/search'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'

type Wanted = z.output<typeof PersonCountQuery>

/** One `where` for the list of persons, its count and its facets; an entry that was merged is nobody of its own. */
export const personsWhere = ({ householdId, status, registration }: Wanted, by: Pick<Caller, 'scope'>) => ({
  ...(householdId ? { householdId } : {}),
  ...(status ? { status } : {}),
  ...(registration ? { registration } : {}),
  mergedInto: null,
  ...scopeWhere(by),
})

export const personCount = async (prisma: PrismaClient, wanted: Wanted, by: Caller): Promise<PersonCount> => {
  const rows = await prisma.person.groupBy({ by: ['status'], where: personsWhere(wanted, by), _count: true })
  const byStatus = rows.map(({ status, _count: count }) => ({ status, count }))
  return PersonCount.parse({ byStatus, total: byStatus.reduce((sum, { count }) => sum + count, 0) })
}
