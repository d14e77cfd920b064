import type { SubmitClaim } from '@jiuyuan/contract-subsidy/claim'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { monthRange, quarterMonths } from '@jiuyuan/kernel/civil-day'
import { packName } from '@jiuyuan/policy/pack'
import { activePack } from '@jiuyuan/policy/registry'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { assess } from './assess.ts'
import type { ClaimCommand } from './claim.ts'
import { knownFor } from './known.ts'

/** Months and last day of a quarter like 2026Q4. */
export const quarterOf = (quarter: string) => {
  const months = quarterMonths(quarter)
  return { months, end: monthRange(months.at(-1) ?? '').to }
}

/** The claim as the rules see it: every month assessed by what is known and in force. */
export const submission = async (
  prisma: PrismaClient,
  { kind, quarter, months }: z.output<typeof SubmitClaim>,
  { by, today }: { by: Caller; today: string },
) => {
  const employerId = by.employerId ?? ''
  const { months: inQuarter, end } = quarterOf(quarter)
  const personIds = [...new Set(months.map(({ personId }) => personId))]
  const known = await knownFor(prisma, { employerId, kind, personIds })
  const employer = by.employerId ? await prisma.employer.findUnique({ where: { employerId } }) : null
  const assessed = assess({ kind, months, inQuarter, known })
  const command = {
    type: 'SubmitClaim',
    employerId,
    division: employer?.division ?? '',
    kind,
    quarter,
    quarterEnd: end,
    today,
    assessed,
  } as const
  return { command: command satisfies ClaimCommand, pack: packName(activePack(end)) }
}
