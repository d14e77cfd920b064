import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import * as contract from '@jiuyuan/contract-registration/decision'
import { decisionRefusals, type DecisionPage } from '@jiuyuan/contract-registration/decision-router'
import { inScope, scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { cursorOf, namesOf, pageAt } from '../exit/named.queries.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { seesSensitive } from '../recognition/sensitive.ts'
import { answerDueOn } from './clocks.ts'
import { decideDecision } from './decide-decision.ts'
import type { DecisionCommand } from './decision-acts.ts'
import { actsAt, deskOf, type Desk } from './decision-desk.ts'
import { issuedDecision, liesIn } from './decision-state.ts'
import { decisionLine, decisionView } from './decision-view.ts'

/** A decision in the caller's scope; its letter is addressed by name, so the look is recorded. */
export const decisionOf = async (
  reading: PersonReading,
  id: string,
  by: Caller,
): Promise<contract.DecisionView | null> => {
  const where = { id, ...scopeWhere(by) }
  const row = await reading.prisma.decision.findFirst({ where, select: { state: true, personId: true } })
  if (!row) return null
  const named = await namesOf(reading, [row.personId], { by, purpose: '查看决定书' })
  return decisionView(id, issuedDecision(row.state), { ...named(row.personId), sensitive: seesSensitive(by) })
}

/** A person's decisions in the caller's scope, the newest first. */
export const decisionsOf = async ({ prisma }: PersonReading, personId: string, by: Caller) => {
  const rows = await prisma.decision.findMany({
    where: { personId, ...scopeWhere(by) },
    select: { id: true, state: true },
    take: 100,
  })
  return rows
    .map(({ id, state }) => decisionLine(id, issuedDecision(state)))
    .toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn) || other.number.localeCompare(one.number))
}

const waitingAt = (stage: contract.DecisionStage, by: Caller) => ({ status: stage, ...scopeWhere(by) })

/** What waits at one desk in the caller's scope: to serve, to answer, to replace by a new one. */
export const decisionQueue = async (
  reading: PersonReading,
  query: z.output<typeof contract.DecisionQueue>,
  by: Caller,
): Promise<DecisionPage> => {
  const rows = await reading.prisma.decision.findMany({
    where: waitingAt(query.stage, by),
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    ...pageAt(query),
    select: { id: true, state: true, personId: true },
  })
  const ids = rows.map(({ personId }) => personId)
  const named = await namesOf(reading, ids, { by, purpose: '查看决定书待办' })
  const lines = rows.map(({ id, state, personId }) => {
    const issued = issuedDecision(state)
    const line = { ...decisionLine(id, issued), ...named(personId), dueOn: answerDueOn(issued) }
    return contract.DecisionQueueLine.parse(line)
  })
  return { lines, cursor: cursorOf(rows, query.limit) }
}

/** How much waits at a desk in the caller's scope. */
export const countDecisionQueue = (prisma: PrismaClient, stage: contract.DecisionStage, by: Caller) =>
  prisma.decision.count({ where: waitingAt(stage, by) })

const asked = permittedBy(decisionRefusals)

const questions = (desk: Desk, id: string): Record<string, DecisionCommand> => {
  const { state, today } = desk
  const acts = actsAt(desk)
  const open = state.reviews.find(({ outcome }) => outcome === null)?.id ?? id
  return {
    serve: acts.serve({ method: 'direct', on: today, receipt: '' }),
    recordAttempt: acts.recordAttempt({ method: 'direct', on: today, outcome: 'absent' }),
    requestReview: acts.requestReview({ reviewId: id, channel: 'internal', on: today }),
    settleReview: acts.settleReview({ reviewId: open, outcome: 'upheld', on: today, document: '文号' }),
    supersede: acts.supersede(id),
  }
}

/** What may be done with the decision now, by asking the rules in advance. */
export const decisionPermitted = async (reading: PersonReading, id: string, by: Caller): Promise<Permitted[]> => {
  const desk = await deskOf(reading, id, by)
  if (!desk || !inScope(by, liesIn(desk.state))) return []
  return Object.entries(questions(desk, id)).map(([name, command]) => {
    const decision = decideDecision(desk.state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
