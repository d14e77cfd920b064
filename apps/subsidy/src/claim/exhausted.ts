import { monthRange } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { PrismaClient } from '../generated/client.ts'
import { Claim, type Exhausted } from './claim.ts'

/** Whose months of this policy are all paid with this claim (附件第十、十一条): counted over every claim that is paid. */
export const exhaustedBy = async (prisma: PrismaClient, claimId: string): Promise<Exhausted[]> => {
  const row = await prisma.claim.findUnique({ where: { id: claimId }, select: { state: true } })
  const claim = Claim.parse(row?.state ?? { status: 'none' })
  if (claim.status === 'none') return []
  const { kind, lines } = claim
  const personIds = [...new Set(lines.map(({ personId }) => personId))]
  const months = await prisma.personMonth.findMany({ where: { personId: { in: personIds }, kind } })
  const claimIds = [...new Set(months.map((month) => month.claimId))]
  const paid = await prisma.claim.findMany({ where: { id: { in: claimIds }, status: 'paid' }, select: { id: true } })
  const counted = new Set([claimId, ...paid.map(({ id }) => id)])
  return personIds.flatMap((personId) => {
    const own = months.filter((month) => month.personId === personId && counted.has(month.claimId))
    const lastMonth = own
      .map(({ month }) => month)
      .toSorted()
      .at(-1)
    if (!lastMonth) return []
    const day = monthRange(lastMonth).to
    return own.length >= parameter(activePack(day), 'subsidy.maxMonths', day).value ? [{ personId, lastMonth }] : []
  })
}
