import type { PrismaClient } from '../generated/client.ts'
import type { Papers, PaperSeals } from './papers.edge.ts'

/** Names and numbers of persons, opened; for showing masked, after the look was recorded. */
export const papersOf = async (
  { prisma, seals }: { prisma: PrismaClient; seals: PaperSeals },
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Papers>> => {
  const rows = await prisma.personal.findMany({ where: { personId: { in: [...personIds] } } })
  return new Map(rows.map((row) => [row.personId, seals.open(row)]))
}
