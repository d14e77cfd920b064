import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { DecisionApp } from '@jiuyuan/contract-registration/decision-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Request } from '@jiuyuan/service-kit/request'
import { inScope } from '@jiuyuan/service-kit/scope'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import type { DecisionCommand } from './decision/decision-acts.ts'
import { actsAt, deskOf, type Acts } from './decision/decision-desk.ts'
import { decisionOf, decisionPermitted, decisionQueue, decisionsOf } from './decision/decision.queries.ts'
import { decisionStore } from './decision/decision.store.ts'
import { decision } from './decision/decision.ts'
import type { CaseCommands } from './decision/put-back.edge.ts'
import { keepStatement, openStatements } from './decision/statement.edge.ts'
import { supersede } from './decision/supersede.edge.ts'
import type { PersonReading } from './person/person.queries.ts'

export const decisionCommands = (edge: Edge) => ({ decision: commandShell(edge)(decision, decisionStore) })
export type DecisionCommands = ReturnType<typeof decisionCommands>

export type DecisionReading = PersonReading & { readonly pool: Pool }

interface Given {
  readonly commandId: string
  readonly decisionId: string
  readonly reason?: string
}

const requestOf = ({ commandId, ...body }: Given, by: Caller, pack: string): Request => {
  const { reason } = body
  return { commandId, by, body, pack, ...(reason === undefined ? {} : { reason }) }
}

const actAt =
  ({ decision: shell }: DecisionCommands, reading: DecisionReading) =>
  async (given: Given, by: Caller, act: (acts: Acts) => DecisionCommand) => {
    const desk = await deskOf(reading, given.decisionId, by)
    if (!desk) return refuse('decision-unknown')
    return shell(given.decisionId, act(actsAt(desk)), requestOf(given, by, desk.pack))
  }

/** What the person asks and the command it belongs to stand or fall together. */
const requestReviewWith =
  ({ decision: shell }: DecisionCommands, reading: DecisionReading): DecisionApp['requestReview'] =>
  async (given, by) => {
    const { decisionId, reviewId, text } = given
    const desk = await deskOf(reading, decisionId, by)
    if (!desk) return refuse('decision-unknown')
    return transaction(reading.pool, async (tx) => {
      const request = { ...requestOf(given, by, desk.pack), tx }
      const outcome = await shell(decisionId, actsAt(desk).requestReview(given), request)
      const said = { id: reviewId, aboutId: decisionId, kind: 'review', text } as const
      if (outcome.ok) await keepStatement(tx, reading.seals, said)
      return outcome
    })
  }

/** What this service can do about decisions: one line per use case. */
export const decisionApp = (commands: DecisionCommands & CaseCommands, reading: DecisionReading): DecisionApp => {
  const act = actAt(commands, reading)
  return {
    recordAttempt: (given, by) => act(given, by, ({ recordAttempt }) => recordAttempt(given)),
    serveDecision: (given, by) => act(given, by, ({ serve }) => serve(given)),
    requestReview: requestReviewWith(commands, reading),
    settleReview: (given, by) => act(given, by, ({ settleReview }) => settleReview(given)),
    supersedeDecision: supersede({ commands, reading }),
    decision: ({ decisionId }, by) => decisionOf(reading, decisionId, by),
    decisionsOf: ({ personId }, by) => decisionsOf(reading, personId, by),
    decisionQueue: (query, by) => decisionQueue(reading, query, by),
    decisionPermitted: ({ decisionId }, by) => decisionPermitted(reading, decisionId, by),
    reviewStatements: async ({ decisionId }, by) => {
      const desk = await deskOf(reading, decisionId, by)
      if (!desk || !inScope(by, desk.state.division)) return []
      return openStatements(reading, { aboutId: decisionId, personId: desk.state.personId }, by)
    },
  }
}
