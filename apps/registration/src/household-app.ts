import type { HouseholdApp } from '@jiuyuan/contract-registration/household-router'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Every } from '@jiuyuan/service-kit/every'
import type { RegistrationCommands } from './commands.ts'
import {
  countHouseholds,
  householdAsOf,
  householdOf,
  householdQueue,
  removalQueue,
} from './household/household.queries.ts'
import { householdPermitted } from './household/household-permitted.queries.ts'
import { moveMember } from './household/move-member.edge.ts'
import { householdTermsOn } from './household/terms.ts'
import type { PersonReading } from './person/person.queries.ts'

type Given = { readonly commandId: string; readonly reason?: string }

const requestOf = ({ commandId, ...body }: Given, by: Caller, pack: string) => {
  const { reason } = body
  return { commandId, by, body, pack, ...(reason ? { reason } : {}) }
}

/** Households: members who move, income, removal by two persons; the rest follows from the register. */
export const householdApp = (commands: RegistrationCommands, reading: PersonReading): HouseholdApp => {
  const { household } = commands
  const move = moveMember(commands, reading)
  const { prisma, clock } = reading
  const terms = () => householdTermsOn(clock.today())
  const causeOf = (since: string, fact: string) => {
    const { pack: _, refusalLimit: _limit, unreachableMonths: _months, ...policy } = terms()
    return { ...policy, since, fact, at: clock.now().toISOString() }
  }
  return {
    moveMember: (given, by) => move(given, requestOf(given, by, terms().pack)),
    recordIncome: (given, by) => {
      const { householdId, kind, source, since } = given
      const command = { type: 'RecordIncome', kind, source, cause: causeOf(since, 'income') } as const
      return household(householdId, command, requestOf(given, by, terms().pack))
    },
    endIncome: (given, by) => {
      const { householdId, kind, source, until } = given
      const command = { type: 'EndIncome', kind, source, cause: causeOf(until, 'income') } as const
      return household(householdId, command, requestOf(given, by, terms().pack))
    },
    proposeRemoval: (given, by) => {
      const { householdId, ground, since } = given
      const { pack, stableDays: _, ...policy } = terms()
      const command = { type: 'ProposeRemoval', ground, since, by: by.id, ...policy } as const
      return household(householdId, command, requestOf(given, by, pack))
    },
    confirmRemoval: (given, by) => {
      const command = { type: 'ConfirmRemoval', by: by.id, today: clock.today() } as const
      return household(given.householdId, command, requestOf(given, by, terms().pack))
    },
    declineRemoval: (given, by) =>
      household(given.householdId, { type: 'DeclineRemoval' }, requestOf(given, by, terms().pack)),
    household: ({ householdId }, by) => householdOf(reading, householdId, by),
    householdAsOf: (query, by) => householdAsOf(reading, query, by),
    householdPermitted: ({ householdId }, by) => householdPermitted(prisma, householdId, { by, today: clock.today() }),
    householdQueue: (query, by) => householdQueue(reading, query, by),
    removalQueue: (query, by) => removalQueue(reading, query, by),
    householdCount: (by) => countHouseholds(prisma, by),
  }
}

/** The clock's work on households: ages that were reached, and work that held. */
export const householdsAge = ({ household }: RegistrationCommands, { clock }: PersonReading): Every => ({
  table: 'household',
  command: (id, request) => {
    const { pack, today, rules, stableDays } = householdTermsOn(clock.today())
    const cause = { at: clock.now().toISOString(), today, rules, stableDays }
    return household(id, { type: 'TickHousehold', cause }, { ...request, pack })
  },
})
