import { addMonths, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { PrismaClient } from '../generated/client.ts'

/** How many confirmed refusals count today, of how many; older ones have run out. */
export interface Counted {
  readonly counted: number
  readonly limit: number
  readonly months: number
  /** First day that counts. */
  readonly since: CivilDay
}

/** Counts what two officers confirmed in the policy's window before a day; `after`: what came before it was settled. */
export const countRefusals = async (
  prisma: PrismaClient,
  personId: string,
  { today, after }: { today: CivilDay; after?: CivilDay },
): Promise<Counted> => {
  const pack = activePack(today)
  const limit = parameter(pack, 'refusal.limit', today).value
  const months = parameter(pack, 'refusal.window.months', today).value
  const window = addMonths(today, -months)
  const since = after && after > window ? after : window
  const where = { personId, status: 'confirmed', declinedOn: { gte: new Date(since) } }
  return { counted: await prisma.refusal.count({ where }), limit, months, since }
}
