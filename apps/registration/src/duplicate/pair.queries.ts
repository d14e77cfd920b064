import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { PairAct, PairLine, PairView, type DuplicateQueue } from '@jiuyuan/contract-registration/duplicate'
import { duplicateRefusals } from '@jiuyuan/contract-registration/duplicate-refusals'
import type { PairPage } from '@jiuyuan/contract-registration/duplicate-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { recordLooks } from '../person/look.edge.ts'
import type { Papers } from '../person/papers.edge.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { personView } from '../person/person-view.edge.ts'
import { entriesOf } from './entries.queries.ts'
import { pair as decider } from './pair.ts'
import { Pair, type KnownPair } from './pair-state.ts'

type Seen = ReadonlyMap<string, Papers>

const knownPair = (state: unknown): KnownPair => {
  const pair = Pair.parse(state)
  if (pair.status === 'none') throw new Error('a pair without state was saved')
  return pair
}

const divisionsOf = async (prisma: PrismaClient, ids: string[]) => {
  const rows = await prisma.person.findMany({ where: { id: { in: ids } }, select: { id: true, division: true } })
  return new Map(rows.map(({ id, division }) => [id, divisionName(division) ?? division]))
}

const lineOf = (id: string, pair: KnownPair, papers: Seen, places: ReadonlyMap<string, string>) => {
  const side = (personId: string) => ({
    personId,
    name: papers.get(personId)?.name ?? '',
    identityMasked: maskIdentityNumber(papers.get(personId)?.identityNumber ?? ''),
    divisionName: places.get(personId) ?? '',
  })
  const place = divisionName(pair.division) ?? pair.division
  return PairLine.parse({ ...pair, id, divisionName: place, first: side(pair.first), second: side(pair.second) })
}

/** Pairs of one state in the caller's scope; whoever answers for both sees them. */
export const duplicateQueue = async (
  reading: PersonReading,
  { status, cursor, limit }: z.output<typeof DuplicateQueue>,
  by: Caller,
): Promise<PairPage> => {
  const rows = await reading.prisma.duplicatePair.findMany({
    where: { status, ...scopeWhere(by) },
    orderBy: { id: 'asc' },
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true, firstId: true, secondId: true },
  })
  const ids = rows.flatMap(({ firstId, secondId }) => [firstId, secondId])
  await recordLooks(reading, ids, { by, purpose: '查看疑似重复清单' })
  const papers = await papersOf(reading, ids)
  const places = await divisionsOf(reading.prisma, ids)
  return {
    lines: rows.map(({ id, state }) => lineOf(id, knownPair(state), papers, places)),
    cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** For the home page: pairs that wait for an officer, and merges that wait for the second one. */
export const countDuplicates = (prisma: PrismaClient, by: Caller) =>
  prisma.duplicatePair.count({ where: { status: { in: ['open', 'proposed'] }, ...scopeWhere(by) } })

const acts = `select at, actor_id, office, command, reason from kit.journal
  where aggregate_type = 'duplicate_pair' and aggregate_id = $1 order by version desc`
interface Act {
  readonly at: Date
  readonly actor_id: string
  readonly office: string
  readonly command: string
  readonly reason: string | null
}

const ledgerOf = async ({ db }: PersonReading, pairId: string) => {
  const { rows } = await db.query<Act>(acts, [pairId])
  return rows.map(({ at, actor_id: actor, office, command, reason }) =>
    PairAct.parse({ at: at.toISOString(), actor, officeName: divisionName(office) ?? '', command, reason }),
  )
}

const stateOf = async ({ prisma }: PersonReading, id: string, by: Caller) => {
  const row = await prisma.duplicatePair.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  return row && knownPair(row.state)
}

/** Both entries side by side; the look at each is recorded. */
export const pairOf = async (reading: PersonReading, pairId: string, by: Caller): Promise<PairView | null> => {
  const pair = await stateOf(reading, pairId, by)
  if (!pair) return null
  const ids = [pair.first, pair.second]
  await recordLooks(reading, ids, { by, purpose: '比对疑似重复' })
  const papers = await papersOf(reading, ids)
  const rows = await reading.prisma.person.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } })
  const cards = await reading.prisma.knownCard.findMany({ where: { personId: { in: ids }, open: true } })
  const today = reading.clock.today()
  const side = (id: string) => {
    const state = rows.find((row) => row.id === id)?.state
    const cardNo = cards.find(({ personId }) => personId === id)?.cardNo ?? null
    return { ...personView({ id, state, papers: papers.get(id), today }), personId: id, cardNo }
  }
  return PairView.parse({
    ...lineOf(pairId, pair, papers, new Map()),
    first: side(pair.first),
    second: side(pair.second),
    plan: 'plan' in pair ? pair.plan : null,
    ledger: await ledgerOf(reading, pairId),
  })
}

const asked = permittedBy(duplicateRefusals)

/** What may be done about a pair now, by asking the rules in advance. */
export const pairPermitted = async (reading: PersonReading, pairId: string, by: Caller): Promise<Permitted[]> => {
  const pair = await stateOf(reading, pairId, by)
  if (!pair) return []
  const today = reading.clock.today()
  const [one, other] = await entriesOf(reading.prisma, [pair.first, pair.second])
  if (!one || !other) return []
  const stays = one.numbered ? one.personId : other.personId
  const plan = { stays, take: [], certificateOf: stays, cardOf: stays }
  const questions = {
    dismiss: { type: 'DismissPair' },
    proposeMerge: { type: 'ProposeMerge', entries: [one, other], plan, by: by.id },
    confirmMerge: { type: 'ConfirmMerge', by: by.id, today },
    declineMerge: { type: 'DeclineMerge' },
    unmerge: { type: 'Unmerge', today },
  } as const
  return Object.entries(questions).map(([name, command]) => {
    const decision = decider.decide(pair, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
