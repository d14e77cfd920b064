import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { RecordRefusal } from '@jiuyuan/contract-registration/refusal'
import type { RefusalApp } from '@jiuyuan/contract-registration/refusal-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { packName } from '@jiuyuan/policy/pack'
import { activePack } from '@jiuyuan/policy/registry'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { keepStatement, openStatements } from './decision/statement.edge.ts'
import type { PersonReading } from './person/person.queries.ts'
import type { RefusalCommand } from './refusal/refusal-acts.ts'
import { actsAt, deskOf, type Acts } from './refusal/refusal-desk.ts'
import { refusalPermitted, refusalQueue, refusalsOf } from './refusal/refusal.queries.ts'
import { refusalStore } from './refusal/refusal.store.ts'
import { refusal } from './refusal/refusal.ts'

export const refusalCommands = (edge: Edge) => ({ refusal: commandShell(edge)(refusal, refusalStore) })
export type RefusalCommands = ReturnType<typeof refusalCommands>

type RefusalReading = PersonReading & { readonly pool: Pool }

interface Given {
  readonly commandId: string
  readonly refusalId: string
  readonly reason?: string
}

const requestOf = ({ commandId, ...body }: Given, by: Caller, pack: string): Request => {
  const { reason } = body
  return { commandId, by, body, pack, ...(reason === undefined ? {} : { reason }) }
}

const actAt =
  ({ refusal: shell }: RefusalCommands, reading: RefusalReading) =>
  async (given: Given, by: Caller, act: (acts: Acts) => RefusalCommand) => {
    const desk = await deskOf(reading, given.refusalId, by)
    if (!desk) return refuse('refusal-unknown')
    return shell(given.refusalId, act(actsAt(desk)), requestOf(given, by, desk.pack))
  }

/** What was said and the command it belongs to stand or fall together. */
const sayAt =
  ({ refusal: shell }: RefusalCommands, reading: RefusalReading) =>
  async (
    given: Given,
    by: Caller,
    said: { kind: 'hearing' | 'refusal-objection'; text: string; act: (acts: Acts) => RefusalCommand },
  ) => {
    const desk = await deskOf(reading, given.refusalId, by)
    if (!desk) return refuse('refusal-unknown')
    const { kind, text, act } = said
    return transaction(reading.pool, async (tx) => {
      const request = { ...requestOf(given, by, desk.pack), tx }
      const outcome = await shell(given.refusalId, act(actsAt(desk)), request)
      if (outcome.ok)
        await keepStatement(tx, reading.seals, { id: given.commandId, aboutId: given.refusalId, kind, text })
      return outcome
    })
  }

const recordWith =
  ({ refusal: shell }: RefusalCommands, { prisma, clock }: RefusalReading) =>
  async (given: z.output<typeof RecordRefusal>, by: Caller) => {
    const { refusalId, personId, refused, on, because, documented, monthlyWage, postDivision } = given
    const person = await prisma.person.findUnique({ where: { id: personId }, select: { division: true } })
    if (!person) return refuse('person-unknown')
    const { division } = person
    const today = clock.today()
    const what = {
      refused,
      on,
      because,
      documented,
      monthlyWage: monthlyWage ?? null,
      postDivision: postDivision ?? null,
    }
    const recorded = { personId, division, ...what, offerId: null, postId: null, recordedBy: by.id }
    const request = requestOf(given, by, packName(activePack(today)))
    return shell(refusalId, { type: 'RecordRefusal', ...recorded, today }, request)
  }

/** What this service can do about refusals of assistance: one line per use case. */
export const refusalApp = (commands: RefusalCommands, reading: RefusalReading): RefusalApp => {
  const act = actAt(commands, reading)
  const say = sayAt(commands, reading)
  return {
    recordRefusal: recordWith(commands, reading),
    hearRefusal: (given, by) => {
      const { hearing } = given
      const on = hearing.spoke ? hearing.assent.on : hearing.on
      const heard = { spoke: hearing.spoke, on }
      return say(given, by, { kind: 'hearing', text: hearing.statement, act: ({ hear }) => hear(heard) })
    },
    judgeRefusal: (given, by) => act(given, by, ({ judge }) => judge(given)),
    objectToRefusal: (given, by) => {
      const { text, assent } = given
      return say(given, by, { kind: 'refusal-objection', text, act: ({ object }) => object(assent.on) })
    },
    settleRefusalObjection: (given, by) => act(given, by, ({ settleObjection }) => settleObjection(given.upheld)),
    confirmRefusal: (given, by) => act(given, by, ({ confirm }) => confirm()),
    discountRefusal: (given, by) => act(given, by, ({ discount }) => discount()),
    refusalsOf: ({ personId }, by) => refusalsOf(reading, personId, by),
    refusalQueue: (query, by) => refusalQueue(reading, query, by),
    refusalPermitted: ({ refusalId }, by) => refusalPermitted(reading, refusalId, by),
    refusalStatements: async ({ refusalId }, by) => {
      const desk = await deskOf(reading, refusalId, by)
      if (!desk || !inScope(by, desk.state.division)) return []
      return openStatements(reading, { aboutId: refusalId, personId: desk.state.personId }, by)
    },
  }
}
