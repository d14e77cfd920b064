import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { DuplicateApp } from '@jiuyuan/contract-registration/duplicate-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { RegistrationCommands } from './commands.ts'
import { duplicateCheck } from './duplicate/check.queries.ts'
import { commonOffice } from './duplicate/common-office.ts'
import { entriesOf } from './duplicate/entries.queries.ts'
import { pairIdOf } from './duplicate/pair-id.ts'
import { duplicateQueue, pairOf, pairPermitted } from './duplicate/pair.queries.ts'
import type { PersonReading } from './person/person.queries.ts'

type Given = { readonly commandId: string; readonly reason?: string }

const requestOf = ({ commandId, ...body }: Given, by: Caller) => {
  const { reason } = body
  return { commandId, by, body, ...(reason ? { reason } : {}) }
}

/** Entries that may be one person: judged by officers, merged by two, and un-merged without loss. */
export const duplicateApp = ({ pair }: RegistrationCommands, reading: PersonReading): DuplicateApp => {
  const { prisma, clock } = reading
  const divisionOf = async (id: string, by: Caller) => {
    const row = await prisma.person.findUnique({ where: { id }, select: { division: true } })
    return row && inScope(by, row.division) ? row.division : undefined
  }
  return {
    reportPair: async (given, by) => {
      const { personId, otherId } = given
      const [one, other] = [await divisionOf(personId, by), await divisionOf(otherId, by)]
      if (!one || !other || personId === otherId) return refuse('person-unknown')
      const { pairId, ...ids } = pairIdOf(personId, otherId)
      const found = { ...ids, division: commonOffice(one, other), foundOn: clock.today() }
      return pair(pairId, { type: 'FlagPair', ...found, grounds: ['reported'] }, requestOf(given, by))
    },
    dismissPair: (given, by) => pair(given.pairId, { type: 'DismissPair' }, requestOf(given, by)),
    proposeMerge: async (given, by) => {
      const { pairId, stays, take, certificateOf = null, cardOf = null } = given
      const row = await prisma.duplicatePair.findUnique({ where: { id: pairId } })
      const [one, other] = row ? await entriesOf(prisma, [row.firstId, row.secondId]) : []
      if (!one || !other) return refuse('pair-unknown')
      const command = { type: 'ProposeMerge', entries: [one, other], by: by.id } as const
      return pair(pairId, { ...command, plan: { stays, take, certificateOf, cardOf } }, requestOf(given, by))
    },
    confirmMerge: (given, by) =>
      pair(given.pairId, { type: 'ConfirmMerge', by: by.id, today: clock.today() }, requestOf(given, by)),
    declineMerge: (given, by) => pair(given.pairId, { type: 'DeclineMerge' }, requestOf(given, by)),
    unmerge: (given, by) => pair(given.pairId, { type: 'Unmerge', today: clock.today() }, requestOf(given, by)),
    duplicateCheck: (query, by) => duplicateCheck(reading, query, by),
    duplicateQueue: (query, by) => duplicateQueue(reading, query, by),
    pair: ({ pairId }, by) => pairOf(reading, pairId, by),
    pairPermitted: ({ pairId }, by) => pairPermitted(reading, pairId, by),
  }
}
