import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import * as contract from '@jiuyuan/contract-registration/recheck'
import { recheckRefusals, type RecheckPage } from '@jiuyuan/contract-registration/recheck-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { activePack } from '@jiuyuan/policy/registry'
import type { z } from 'zod'
import { cursorOf, namesOf, pageAt } from '../exit/named.queries.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { toldCategory } from '../recognition/sensitive.ts'
import { nextAnniversary } from './evaluate.queries.ts'
import { Recheck, type Running } from './recheck-state.ts'
import { recheck, type RecheckCommand } from './recheck.ts'

const lineOf = (id: string, state: Running, today: string) => {
  const { recognitionId, personId, division, category, appliedOn, dueOn, result, hold, keptOn } = state
  // A sensitive category stands in no list.
  const shown = toldCategory(category, appliedOn)
  return {
    id,
    recognitionId,
    personId,
    category: shown,
    categoryTitle: activePack(today).criteria.find(({ code }) => code === shown)?.title ?? shown,
    division,
    divisionName: divisionName(division) ?? division,
    dueOn,
    overdue: dueOn < today,
    ...(result ?? { outcome: null, lines: [], evaluatedOn: null }),
    // The proof of a sensitive category would tell it.
    ...(shown !== category && { lines: [] }),
    hold,
    keptOn,
  }
}

const waitingAt = ({ stage, outcome }: { stage: contract.RecheckStage; outcome?: string | undefined }, by: Caller) => ({
  status: stage,
  ...(outcome ? { outcome } : {}),
  ...scopeWhere(by),
})

/** Rechecks of the caller's scope under one heading, the longest due first. */
export const rechecks = async (
  reading: PersonReading,
  query: z.output<typeof contract.RecheckList>,
  by: Caller,
): Promise<RecheckPage> => {
  const rows = await reading.prisma.recheck.findMany({
    where: waitingAt(query, by),
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    ...pageAt(query),
    select: { id: true, state: true, personId: true },
  })
  const ids = rows.map(({ personId }) => personId)
  const named = await namesOf(reading, ids, { by, purpose: '查看年度复查' })
  const today = reading.clock.today()
  const lines = rows.flatMap(({ id, state, personId }) => {
    const known = Recheck.parse(state)
    if (known.stage === 'none') return []
    return [contract.RecheckLine.parse({ ...lineOf(id, known, today), ...named(personId) })]
  })
  return { lines, cursor: cursorOf(rows, query.limit) }
}

/** How much stands under a heading in the caller's scope. */
export const countRechecks = (prisma: PrismaClient, stage: contract.RecheckStage, by: Caller) =>
  prisma.recheck.count({ where: waitingAt({ stage }, by) })

/** A recheck in the caller's scope. */
export const recheckIn = async ({ prisma }: PersonReading, id: string, by: Caller): Promise<Recheck> => {
  const row = await prisma.recheck.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  return Recheck.parse(row?.state ?? { stage: 'none' })
}

/** Staying, decided today: the next recheck is on the anniversary that follows. */
export const keeping = (state: Recheck, today: string, passingOnly: boolean): RecheckCommand => ({
  type: 'KeepRecognised',
  today,
  nextDueOn: state.stage === 'none' ? today : nextAnniversary(state.dueOn, today),
  passingOnly,
})

const asked = permittedBy(recheckRefusals)

/** What may be done with the recheck now, by asking the rules in advance. */
export const recheckPermitted = async (reading: PersonReading, id: string, by: Caller): Promise<Permitted[]> => {
  const state = await recheckIn(reading, id, by)
  if (state.stage === 'none') return []
  const today = reading.clock.today()
  const result = { outcome: 'unknown', lines: [], evaluatedOn: today } as const
  const questions: Record<string, RecheckCommand> = {
    keep: keeping(state, today, false),
    hold: { type: 'HoldRecheck', reason: 'dispute', until: null, officer: by.id, today },
    release: { type: 'ReleaseRecheck', today },
    recompute: { type: 'EvaluateRecheck', result: { ...result, lines: [] }, byHuman: true },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = recheck.decide(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
