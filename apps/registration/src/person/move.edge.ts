import type { Caller } from '@jiuyuan/contract-kit/caller'
import {
  MoveLine,
  type AcceptMove,
  type AskMove,
  type DeclineMove,
  type MoveList,
  type MovePage,
} from '@jiuyuan/contract-registration/move'
import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { divisionName } from '@jiuyuan/codes/divisions'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope, scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import type { PrismaClient } from '../generated/client.ts'
import { deskLines, pageOf } from './desk-line.queries.ts'
import type { PersonReading } from './person.queries.ts'
import { householdIdOf } from './register-person.edge.ts'

type Input<Schema extends z.ZodType> = z.output<Schema>

/** Who receives decides about a person who is not theirs yet: the place is theirs, and the rule checks that it is the one asked for. */
const receiving = (request: Request): Request => ({ ...request, by: { ...request.by, scope: [['', '~']] } })

export const moving = (commands: RegistrationCommands, today: () => string) => {
  const outside = refuse<CommonRefusal>('out-of-scope')
  return {
    ask: ({ personId, commandId: _, ...home }: Input<typeof AskMove>, request: Request) => {
      const householdId = householdIdOf(home.toDivision, home.householdNumber)
      return commands.person(personId, { type: 'AskMove', ...home, householdId, today: today() }, request)
    },
    accept: async ({ personId, toDivision }: Input<typeof AcceptMove>, request: Request) =>
      inScope(request.by, toDivision)
        ? commands.person(personId, { type: 'AcceptMove', toDivision, today: today() }, receiving(request))
        : outside,
    decline: async ({ personId, toDivision, reason }: Input<typeof DeclineMove>, request: Request) =>
      inScope(request.by, toDivision)
        ? commands.person(personId, { type: 'DeclineMove', toDivision }, { ...receiving(request), reason })
        : outside,
  }
}

const towards = ({ scope }: Caller) => ({
  OR: [{ movingTo: { in: [''] } }, ...scope.map(([from, to]) => ({ movingTo: { gte: from, lt: to } }))],
})

/** Moves that wait for the receiving community, to communities of the caller or from them. */
export const moves = async (
  reading: PersonReading,
  { way, ...at }: z.output<typeof MoveList>,
  by: Caller,
): Promise<MovePage> => {
  const rows = await reading.prisma.person.findMany({
    where: way === 'in' ? towards(by) : { movingTo: { not: null }, ...scopeWhere(by) },
    orderBy: { id: 'asc' },
    ...pageOf(at),
  })
  const about = { by, purpose: '办理迁移', limit: at.limit }
  return deskLines(reading, rows, about, ({ division, divisionName: fromName, ...shown }, { moving: to }) =>
    MoveLine.parse({
      ...shown,
      fromDivision: division,
      fromName,
      toDivision: to?.toDivision,
      toName: divisionName(to?.toDivision ?? ''),
      askedOn: to?.askedOn,
    }),
  )
}

export const countMovesIn = (prisma: PrismaClient, by: Caller) => prisma.person.count({ where: towards(by) })
