import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import * as contract from '@jiuyuan/contract-registration/recognition'
import type { QueuePage } from '@jiuyuan/contract-registration/recognition-router'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { recordLooks } from '../person/look.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { knownRecognition, recognitionLine } from './recognition-line.ts'
import { recognitionView } from './recognition-view.ts'

interface Act {
  readonly at: Date
  readonly actor_id: string
  readonly office: string
  readonly command: string
  readonly reason: string | null
}

const journal = `select at, actor_id, office, command, reason from kit.journal
  where aggregate_type = 'recognition' and aggregate_id = $1 order by position`

const stagesOf = async (db: Db, id: string): Promise<contract.StageView[]> => {
  const { rows } = await db.query<Act>(journal, [id])
  return rows.map(({ at, actor_id: actor, office, command, reason }) => {
    return { command, at: at.toISOString(), actor, office, officeName: divisionName(office) ?? '', reason }
  })
}

/** A case in the caller's scope with everybody's acts; it names nobody, the person's page does. */
export const recognitionOf = async (
  { prisma, db, clock }: PersonReading,
  id: string,
  by: Caller,
): Promise<contract.RecognitionView | null> => {
  const row = await prisma.recognition.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  if (!row) return null
  const stages = await stagesOf(db, id)
  return recognitionView(id, knownRecognition(row.state), { stages, today: clock.today(), by })
}

/** A person's cases in the caller's scope, the newest first. */
export const recognitionsOf = async (
  { prisma, clock }: PersonReading,
  personId: string,
  by: Caller,
): Promise<contract.RecognitionLine[]> => {
  const rows = await prisma.recognition.findMany({
    where: { personId, ...scopeWhere(by) },
    orderBy: { id: 'desc' },
    select: { id: true, state: true },
  })
  const today = clock.today()
  return rows.map(({ id, state }) =>
    contract.RecognitionLine.parse(recognitionLine(id, knownRecognition(state), today)),
  )
}

const statusesAt: Readonly<Record<contract.RecognitionStage, readonly contract.RecognitionStatus[]>> = {
  check: ['applied'],
  supplement: ['returned'],
  publicise: ['checked'],
  notice: ['publicised'],
  objection: ['objected'],
  review: ['rejection-proposed', 'notice-ended'],
  confirm: ['reviewed'],
}

const waitingAt = (stage: contract.RecognitionStage, by: Caller) => ({
  status: { in: [...statusesAt[stage]] },
  ...scopeWhere(by),
})

/** How much waits at one desk in the caller's scope. */
export const countRecognitions = (prisma: PersonReading['prisma'], stage: contract.RecognitionStage, by: Caller) =>
  prisma.recognition.count({ where: waitingAt(stage, by) })

/** What waits at one desk in the caller's scope, the most urgent first. */
export const recognitionQueue = async (
  reading: PersonReading,
  { stage, cursor, limit }: z.output<typeof contract.RecognitionQueue>,
  by: Caller,
): Promise<QueuePage> => {
  const rows = await reading.prisma.recognition.findMany({
    where: waitingAt(stage, by),
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true, personId: true },
  })
  const ids = rows.map(({ personId }) => personId)
  await recordLooks(reading, ids, { by, purpose: '查看认定待办' })
  const papers = await papersOf(reading, ids)
  const today = reading.clock.today()
  const recognitions = rows.map(({ id, state, personId }) => {
    const { name = '', identityNumber = '' } = papers.get(personId) ?? {}
    const line = recognitionLine(id, knownRecognition(state), today)
    return contract.RecognitionQueueLine.parse({ ...line, name, identityMasked: maskIdentityNumber(identityNumber) })
  })
  return { recognitions, cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
}
