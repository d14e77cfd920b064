import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import * as contract from '@jiuyuan/contract-registration/exit'
import type { ExitPage } from '@jiuyuan/contract-registration/exit-router'
import { daysBetween } from '@jiuyuan/kernel/civil-day'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { exitStageOf } from '../recognition/exit-columns.ts'
import type { Exit } from '../recognition/exit-state.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { cursorOf, namesOf, pageAt } from './named.queries.ts'

const partsOf = (state: KnownRecognition) => {
  if (state.status === 'exit-noticed') return { proposal: state.exit, notice: state.exit }
  return state.status === 'recognised' && state.exitProposal ? { proposal: state.exitProposal, notice: null } : null
}

const daysOf = (notice: Exit | null, today: string) => {
  const until = notice?.objectionUntil ?? null
  const daysLeft = until === null ? null : Math.max(0, daysBetween(today, until) + 1)
  return { servedOn: notice?.servedOn ?? null, objectionUntil: until, daysLeft }
}

const lineOf = (id: string, state: KnownRecognition, today: string) => {
  const parts = partsOf(state)
  if (!parts) return null
  const { proposal, notice } = parts
  const { personId, division } = state
  const days = daysOf(notice, today)
  const stage = exitStageOf(state)
  return {
    id,
    personId,
    division,
    divisionName: divisionName(division) ?? division,
    ground: proposal.ground,
    stage: stage === 'running' && days.daysLeft === 0 ? 'to-finalise' : stage,
    proposedOn: proposal.proposedOn,
    proposedBy: proposal.proposedBy,
    confirmedBy: notice?.confirmedBy ?? null,
    ...days,
    evidence: proposal.evidence,
    objections: notice?.objections ?? [],
  }
}

/** The exit of a recognition in the caller's scope; null when nobody proposed any. */
export const exitOf = async (
  { prisma, clock }: PersonReading,
  id: string,
  by: Caller,
): Promise<contract.ExitView | null> => {
  const row = await prisma.recognition.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  const line = row && lineOf(id, knownRecognition(row.state), clock.today())
  return line ? contract.ExitView.parse(line) : null
}

const waitingAt = (stage: contract.ExitStage, today: string, by: Caller) => {
  const scope = scopeWhere(by)
  if (stage === 'running') return { exitStage: 'running', exitUntil: { gte: new Date(today) }, ...scope }
  if (stage === 'to-finalise') return { exitStage: 'running', exitUntil: { lt: new Date(today) }, ...scope }
  return { exitStage: stage, ...scope }
}

/** What waits at one desk of exits in the caller's scope, the most urgent first. */
export const exitDesk = async (
  reading: PersonReading,
  query: z.output<typeof contract.ExitDesk>,
  by: Caller,
): Promise<ExitPage> => {
  const today = reading.clock.today()
  const rows = await reading.prisma.recognition.findMany({
    where: waitingAt(query.stage, today, by),
    orderBy: [{ exitUntil: 'asc' }, { id: 'asc' }],
    ...pageAt(query),
    select: { id: true, state: true, personId: true },
  })
  const ids = rows.map(({ personId }) => personId)
  const named = await namesOf(reading, ids, { by, purpose: '查看退出待办' })
  const lines = rows.flatMap(({ id, state, personId }) => {
    const line = lineOf(id, knownRecognition(state), today)
    return line ? [contract.ExitLine.parse({ ...line, ...named(personId) })] : []
  })
  return { lines, cursor: cursorOf(rows, query.limit) }
}

/** How much waits at a desk of exits in the caller's scope. */
export const countExitDesk = (
  prisma: PrismaClient,
  { stage, today }: { stage: contract.ExitStage; today: string },
  by: Caller,
) => prisma.recognition.count({ where: waitingAt(stage, today, by) })
