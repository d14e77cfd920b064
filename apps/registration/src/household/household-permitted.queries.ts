import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { householdRefusals } from '@jiuyuan/contract-registration/household-refusals'
import { addMonths } from '@jiuyuan/kernel/civil-day'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import type { HouseholdCommand } from './household-acts.ts'
import { knownHousehold } from './household-view.ts'
import type { KnownHousehold } from './household-state.ts'
import { household as decider } from './household.ts'
import { householdTermsOn } from './terms.ts'

const asked = permittedBy(householdRefusals)

const questions = ({ income }: KnownHousehold, by: string, today: string): Record<string, HouseholdCommand> => {
  const terms = householdTermsOn(today)
  const { rules, stableDays, refusalLimit, unreachableMonths } = terms
  const at = `${today}T00:00:00.000Z`
  const cause = { fact: 'income', since: today, at, today, rules, stableDays }
  const open = income.find(({ until }) => until === null)?.kind
  const free = (['business', 'investment'] as const).find((kind) => kind !== open) ?? 'business'
  const propose = { ground: 'unreachable', since: addMonths(today, -unreachableMonths), by, today, rules } as const
  return {
    recordIncome: { type: 'RecordIncome', kind: free, source: 'declared', cause },
    endIncome: { type: 'EndIncome', kind: open ?? 'business', source: 'declared', cause },
    proposeRemoval: { type: 'ProposeRemoval', ...propose, refusalLimit, unreachableMonths },
    confirmRemoval: { type: 'ConfirmRemoval', by, today },
    declineRemoval: { type: 'DeclineRemoval' },
  }
}

/** What may be done about a household now, by asking the rules in advance. */
export const householdPermitted = async (
  prisma: PrismaClient,
  householdId: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const where = { id: householdId, ...scopeWhere(by) }
  const row = await prisma.household.findFirst({ where, select: { state: true } })
  if (!row) return []
  const household = knownHousehold(row.state)
  const answers = Object.entries(questions(household, by.id, today)).map(([name, command]) => {
    const decision = decider.decide(household, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
  return household.members.length > 0 ? [asked('moveMember', { ok: true }), ...answers] : answers
}
