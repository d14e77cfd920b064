import type { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import type { PrismaClient } from '../generated/client.ts'

interface KnownPlacement {
  readonly from: string
  readonly until: string
  readonly division: string
}

/** What events told us of a person at one employer. */
export interface KnownPerson {
  readonly placements: readonly KnownPlacement[]
  readonly cardHeldHere: boolean
  readonly certificateValid: boolean
  readonly monthsUsed: number
}

/** What is known of some persons for a claim of this employer and kind. */
export const knownFor = async (
  prisma: PrismaClient,
  { employerId, kind, personIds }: { employerId: string; kind: SubsidyKind; personIds: string[] },
) => {
  const personId = { in: personIds }
  const [placements, custodies, certificates, used] = await Promise.all([
    prisma.placement.findMany({ where: { employerId, personId }, orderBy: { from: 'asc' } }),
    prisma.custody.findMany({ where: { employerId, personId } }),
    prisma.certificate.findMany({ where: { personId, valid: true } }),
    prisma.personMonth.groupBy({ by: ['personId'], where: { personId, kind }, _count: true }),
  ])
  const held = new Set(custodies.map((row) => row.personId))
  const valid = new Set(certificates.map((row) => row.personId))
  const counts = new Map(used.map((row) => [row.personId, row._count]))
  const placed = Map.groupBy(placements, (row) => row.personId)
  return (id: string): KnownPerson => ({
    placements: placed.get(id) ?? [],
    cardHeldHere: held.has(id),
    certificateValid: valid.has(id),
    monthsUsed: counts.get(id) ?? 0,
  })
}
