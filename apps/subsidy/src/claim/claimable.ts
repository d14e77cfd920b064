import type { ClaimableMonth } from '@jiuyuan/contract-subsidy/claim'
import type { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import type { PrismaClient } from '../generated/client.ts'
import { assess } from './assess.ts'
import { knownFor } from './known.ts'

const nothing = { pension: '0', medical: '0', unemployment: '0', injury: '0' }

interface Asked {
  readonly employerId: string
  readonly kind: SubsidyKind
  readonly inQuarter: readonly string[]
}

/** The months an employer may claim in a quarter, at full attendance: those of its placements not claimed yet, each with its amount or the reason against it. */
export const claimable = async (
  prisma: PrismaClient,
  { employerId, kind, inQuarter }: Asked,
): Promise<ClaimableMonth[]> => {
  const placements = await prisma.placement.findMany({ where: { employerId }, orderBy: { from: 'asc' } })
  const personIds = [...new Set(placements.map(({ personId }) => personId))]
  const taken = await prisma.personMonth.findMany({
    where: { personId: { in: personIds }, kind, month: { in: [...inQuarter] } },
  })
  const isTaken = (personId: string, month: string) =>
    taken.some((row) => row.personId === personId && row.month === month)
  const covers = (personId: string, month: string) =>
    placements.some(
      (row) => row.personId === personId && row.from.slice(0, 7) <= month && month <= row.until.slice(0, 7),
    )
  const months = personIds.flatMap((personId) =>
    inQuarter
      .filter((month) => covers(personId, month) && !isTaken(personId, month))
      .map((month) => ({ personId, month, attendedDays: 22, requiredDays: 22, paid: nothing })),
  )
  const known = await knownFor(prisma, { employerId, kind, personIds })
  const assessed = assess({ kind, months, inQuarter, known })
  return months.map(({ personId, month }, index) => {
    const result = assessed[index]
    return result?.ok
      ? { personId, month, amount: result.line.amount, refusal: null }
      : { personId, month, amount: null, refusal: result?.code ?? null }
  })
}
