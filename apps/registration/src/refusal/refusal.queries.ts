import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import * as contract from '@jiuyuan/contract-registration/refusal'
import { adjudicationRefusals, type RefusalPage } from '@jiuyuan/contract-registration/refusal-router'
import { inScope, scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import { cursorOf, namesOf, pageAt } from '../exit/named.queries.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { settledBefore } from '../exit/settled-before.ts'
import { countRefusals } from './counting.ts'
import { decideRefusal } from './decide-refusal.ts'
import { actsAt, deskOf, offeredIn, type Desk } from './refusal-desk.ts'
import { knownRefusal, type KnownRefusal } from './refusal-state.ts'
import type { RefusalCommand } from './refusal-acts.ts'

const lineOf = (id: string, state: KnownRefusal) => {
  const { personId, refused, on, because, documented, status, division } = state
  return {
    id,
    personId,
    refused,
    on,
    because,
    documented,
    status,
    division,
    divisionName: divisionName(division) ?? division,
    discounted: state.status === 'discounted' ? state.ground : null,
    objectionUntil: state.status === 'judged' ? state.objectionUntil : null,
  }
}

const viewOf = async (prisma: PrismaClient, id: string, state: KnownRefusal): Promise<contract.RefusalView> => {
  const { monthlyWage, minimumWage } = await offeredIn(prisma, state)
  return contract.RefusalView.parse({
    ...lineOf(id, state),
    monthlyWage,
    minimumWage,
    recordedBy: state.recordedBy,
    hearing: ('hearing' in state && state.hearing) || null,
    judgement: ('judgement' in state && state.judgement) || null,
    confirmedBy: state.status === 'confirmed' ? state.confirmedBy : null,
  })
}

/** A person's refusals in the caller's scope, the newest first, and how many count today. */
export const refusalsOf = async (
  { prisma, clock }: PersonReading,
  personId: string,
  by: Caller,
): Promise<contract.RefusalStanding | null> => {
  const person = await prisma.person.findFirst({ where: { id: personId, ...scopeWhere(by) }, select: { id: true } })
  if (!person) return null
  const rows = await prisma.refusal.findMany({
    where: { personId, ...scopeWhere(by) },
    orderBy: [{ declinedOn: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, state: true },
  })
  const after = await settledBefore(prisma, personId)
  const counted = await countRefusals(prisma, personId, { today: clock.today(), ...(after ? { after } : {}) })
  const refusals = await Promise.all(rows.map(({ id, state }) => viewOf(prisma, id, knownRefusal(state))))
  return { ...counted, refusals }
}

const statusAt = {
  hear: 'recorded',
  judge: 'heard',
  objection: 'objected',
  confirm: 'judged',
} as const satisfies Record<contract.RefusalStage, contract.RefusalStatus>

const waitingAt = (stage: contract.RefusalStage, by: Caller) => ({ status: statusAt[stage], ...scopeWhere(by) })

/** What waits at one desk in the caller's scope, the oldest first. */
export const refusalQueue = async (
  reading: PersonReading,
  query: z.output<typeof contract.RefusalQueue>,
  by: Caller,
): Promise<RefusalPage> => {
  const rows = await reading.prisma.refusal.findMany({
    where: waitingAt(query.stage, by),
    orderBy: [{ declinedOn: 'asc' }, { id: 'asc' }],
    ...pageAt(query),
    select: { id: true, state: true, personId: true },
  })
  const look = { by, purpose: '查看拒绝服务待办' }
  const named = await namesOf(
    reading,
    rows.map(({ personId }) => personId),
    look,
  )
  const lines = rows.map(({ id, state, personId }) =>
    contract.RefusalQueueLine.parse({ ...lineOf(id, knownRefusal(state)), ...named(personId) }),
  )
  return { lines, cursor: cursorOf(rows, query.limit) }
}

/** How much waits at a desk in the caller's scope. */
export const countRefusalQueue = (prisma: PrismaClient, stage: contract.RefusalStage, by: Caller) =>
  prisma.refusal.count({ where: waitingAt(stage, by) })

const asked = permittedBy(adjudicationRefusals)

const questions = (desk: Desk): Record<string, RefusalCommand> => {
  const { today } = desk
  const acts = actsAt(desk)
  const suitable = { health: true, capacity: true, distance: true, legal: true }
  // Whether it suits is the judge's; only what the officer cannot put right in the form is asked in advance.
  const judging = {
    suitable,
    monthlyWage: '0',
    validReason: 'other',
    told: { on: today, method: 'in-person' },
  } as const
  return {
    hear: acts.hear({ spoke: true, on: today }),
    judge: acts.judge(judging),
    object: acts.object(today),
    settleObjection: acts.settleObjection(false),
    confirm: acts.confirm(),
    discount: acts.discount(),
  }
}

/** What may be done with the refusal now, by asking the rules in advance. */
export const refusalPermitted = async (reading: PersonReading, id: string, by: Caller): Promise<Permitted[]> => {
  const desk = await deskOf(reading, id, by)
  if (!desk || !inScope(by, desk.state.division)) return []
  return Object.entries(questions(desk)).map(([name, command]) => {
    const decision = decideRefusal(desk.state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
