import { randomBytes } from 'node:crypto'
import { divisionName, rangeOf } from '@jiuyuan/codes/divisions'
import { DrawFile, DrawView, Stratum } from '@jiuyuan/contract-card/inspection-draw'
import type { InspectionApp } from '@jiuyuan/contract-card/inspection-router'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { refuse } from '@jiuyuan/kernel/decider'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import { Draw, type DrawCommand } from './draw.ts'
import type { Inspecting } from './inspecting.ts'
import { drawSample, populationHash, promiseOf, type Member } from './lottery.ts'

/** What one draw holds in memory and in a file. */
const LIMIT = 100_000

const seedOf = (drawId: string) => `draw|seed|${drawId}`

const populationOf = `select c.id as card, case
      when c.state->>'holder' = 'employer' then 'employer-held'
      when (select count(distinct p.month) from paid_month p where p.person_id = c.person_id) >= $3 then 'long-paid'
      when not exists (select from inspection i where i.card_id = c.id and i.status = 'inspected') then 'never-inspected'
      else 'other' end as stratum
  from card c where c.division >= $1 and c.division < $2 and c.status in ('active', 'lost') order by c.id limit ${LIMIT + 1}`
const Population = z.array(z.object({ card: z.string(), stratum: Stratum }))

const keepMembers = (tx: Db, drawId: string, population: readonly Member[], result: readonly string[]) =>
  tx.query(
    `insert into draw_member (draw_id, card_id, stratum, picked)
     select $1, card, stratum, card = any($4::uuid[]) from unnest($2::uuid[], $3::text[]) as member (card, stratum)`,
    [drawId, population.map(({ card }) => card), population.map(({ stratum }) => stratum), result],
  )

const find = async ({ prisma }: Inspecting, drawId: string, where: object) => {
  const row = await prisma.draw.findFirst({ where: { id: drawId, ...where }, select: { state: true } })
  return row ? Draw.parse(row.state) : undefined
}

/** Those of the offices that the caller belongs to are seen too: whoever is drawn from may check. */
const visible = (by: Caller) => {
  const offices = [2, 4, 6, 9].map((digits) => by.office.slice(0, digits).padEnd(12, '0'))
  return { OR: [...scopeWhere(by).OR, { division: { in: offices } }] }
}

const membersOf = async ({ prisma }: Inspecting, drawId: string) => {
  const rows = await prisma.drawMember.findMany({ where: { drawId }, orderBy: { cardId: 'asc' } })
  const population = rows.map(({ cardId, stratum }) => ({ card: cardId, stratum: Stratum.parse(stratum) }))
  return { population, result: rows.filter(({ picked }) => picked).map(({ cardId }) => cardId) }
}

const draws = async ({ prisma }: Inspecting, by: Caller): Promise<DrawView[]> => {
  const rows = await prisma.draw.findMany({ where: visible(by), orderBy: { id: 'desc' }, take: 100 })
  const counts = await prisma.inspection.groupBy({
    by: ['sourceId'],
    where: { sourceId: { in: rows.map(({ id }) => id) }, status: 'inspected' },
    _count: true,
  })
  const undrawn = { drawnOn: null, seed: null, populationHash: null, size: null, picked: null, until: null }
  return rows.flatMap(({ id, state }) => {
    const one = Draw.parse(state)
    if (one.status === 'none') return []
    const inspected = counts.find(({ sourceId }) => sourceId === id)?._count ?? 0
    const planned = { strata: one.plans.map((plan) => ({ ...plan, size: 0, take: 0 })) }
    const divisionNamed = divisionName(one.division) ?? one.division
    return DrawView.parse({ ...undrawn, ...planned, ...one, id, inspected, divisionName: divisionNamed })
  })
}

const drawFile = async (inspecting: Inspecting, drawId: string, by: Caller): Promise<DrawFile | null> => {
  const state = await find(inspecting, drawId, visible(by))
  if (state?.status !== 'drawn' && state?.status !== 'assigned') return null
  const { commitment, seed, strata, seedHash, planHash, division, purpose, committedOn } = state
  const { population, result } = await membersOf(inspecting, drawId)
  const bound = planHash
    ? { format: 'jiuyuan-draw/2', promise: { seedHash, planHash, division, purpose, committedOn } }
    : { format: 'jiuyuan-draw/1' }
  const file = { ...bound, drawId, commitment, seed, populationHash: state.populationHash, strata }
  return DrawFile.parse({ ...file, population, result })
}

type Frozen = Pick<
  Extract<DrawCommand, { type: 'FreezeDraw' }>,
  'seed' | 'populationHash' | 'size' | 'picked' | 'strata'
>

/** The population as it is now, and what the seed picks from it. */
const drawFrom = async ({ db, seal }: Inspecting, drawId: string, state: Draw, longPaid: number) => {
  const nothing: Frozen = { seed: '', populationHash: '', size: 0, picked: 0, strata: [] }
  if (state.status !== 'committed') return { frozen: nothing, population: [], result: [] }
  const { from, to } = rangeOf(state.division)
  const { rows } = await db.query(populationOf, [from, to, longPaid])
  const population = Population.parse(rows)
  const seed = seal.open(state.sealedSeed, seedOf(drawId))
  const { strata, result } = drawSample(seed, population, state.plans)
  const counts = { size: population.length, picked: result.length }
  return { frozen: { seed, populationHash: populationHash(population), ...counts, strata }, population, result }
}

/** What can be done about surprise samples: one line per use case. */
export const drawApp = (
  inspecting: Inspecting,
): Pick<InspectionApp, 'commitDraw' | 'freezeDraw' | 'draws' | 'drawFile'> => {
  const { commands, clock, pool, seal } = inspecting
  return {
    commitDraw: ({ commandId, ...body }, by) => {
      const { drawId, division, purpose } = body
      const today = clock.today()
      const policy = activePack(today)
      const { value: plans, pack } = parameter(policy, 'inspection.sample.strata', today)
      const commitmentDays = parameter(policy, 'inspection.sample.commitment.days', today).value
      const seed = randomBytes(32).toString('hex')
      const promise = promiseOf(seed, { division, purpose, committedOn: today, plans })
      const secret = { ...promise, sealedSeed: seal.close(seed, seedOf(drawId)) }
      const command = { type: 'CommitDraw', division, purpose, plans, commitmentDays, today, ...secret } as const
      return commands.draw(drawId, command, { commandId, by, body, pack })
    },
    freezeDraw: async ({ commandId, ...body }, by) => {
      const { drawId } = body
      const state = await find(inspecting, drawId, scopeWhere(by))
      if (!state) return refuse('draw-unknown')
      const today = clock.today()
      const policy = activePack(today)
      const longPaid = parameter(policy, 'inspection.sample.longPaid.months', today).value
      const { value: dueDays, pack } = parameter(policy, 'inspection.sample.due.days', today)
      const { frozen, population, result } = await drawFrom(inspecting, drawId, state, longPaid)
      return transaction(pool, async (tx) => {
        const command = { type: 'FreezeDraw', today, dueDays, limit: LIMIT, ...frozen } as const
        const outcome = await commands.draw(drawId, command, { commandId, by, body, pack, tx })
        if (outcome.ok && state.status === 'committed') await keepMembers(tx, drawId, population, result)
        return outcome
      })
    },
    draws: (by) => draws(inspecting, by),
    drawFile: ({ drawId }, by) => drawFile(inspecting, drawId, by),
  }
}
