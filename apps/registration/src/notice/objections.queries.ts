import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Page } from '@jiuyuan/contract-kit/command'
import { ObjectionLine } from '@jiuyuan/contract-registration/notice'
import type { ObjectionLines, Receipt } from '@jiuyuan/contract-registration/notice-router'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { papersOf } from '../person/papers.queries.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { isDecided } from '../recognition/not-now.ts'
import { maskName } from './entry.ts'
import { receiptIndex, receiptOf } from './receipt.edge.ts'

const held = (by: Caller) => ({ ...scopeWhere(by), status: 'objected' })

/** The objection desk: what waits for a conclusion in the caller's scope, of the cases that are due first. */
export const objections = async (
  reading: PersonReading,
  { cursor, limit }: Page,
  by: Caller,
): Promise<ObjectionLines> => {
  const { prisma, clock } = reading
  const rows = await prisma.recognition.findMany({
    where: held(by),
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    select: { id: true, state: true },
  })
  const cases = rows.map(({ id, state }) => ({ recognitionId: id, state: knownRecognition(state) }))
  const papers = await papersOf(
    reading,
    cases.map(({ state }) => state.personId),
  )
  const today = clock.today()
  const lines = cases.flatMap(({ recognitionId, state }) => {
    if (state.status !== 'objected') return []
    const { personId, division } = state
    const about = { recognitionId, personId, division, community: divisionName(division) ?? division }
    const nameMasked = maskName(papers.get(personId)?.name ?? '')
    return state.objections
      .filter(({ settled }) => settled === null)
      .map((open) => ObjectionLine.parse({ ...open, ...about, nameMasked, overdue: open.dueOn < today }))
  })
  return { lines, cursor: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
}

/** How many cases wait at the objection desk. */
export const countObjections = (prisma: PrismaClient, by: Caller) => prisma.recognition.count({ where: held(by) })

/** The receipt that the desk gives to who objected there. */
export const objectionReceipt = async (
  { prisma, seals }: PersonReading,
  { recognitionId, objectionId }: { recognitionId: string; objectionId: string },
  by: Caller,
): Promise<Receipt | null> => {
  const known = await prisma.recognition.findFirst({ where: { id: recognitionId, ...scopeWhere(by) } })
  const text = await prisma.objectionText.findFirst({ where: { objectionId, recognitionId } })
  return known && text ? { code: receiptOf(seals, objectionId) } : null
}

const repeatOf = (state: KnownRecognition, objectionId: string) => {
  const repeated = ('repeated' in state && state.repeated) || []
  const repeat = repeated.find(({ id }) => id === objectionId)
  if (!repeat) return undefined
  return { on: repeat.on, ground: repeat.ground, repeat: repeat.found === null ? 'unread' : 'nothing-new' } as const
}

/** How one objection of a case stands: as it is investigated or was concluded, or as a repeat. */
const standing = (state: KnownRecognition, objectionId: string) => {
  const objections = ('objections' in state && state.objections) || []
  const objection = objections.find(({ id }) => id === objectionId) ?? repeatOf(state, objectionId)
  // A case that was given back begins again without its old notice: all objections to that one were concluded.
  if (!objection) return 'concluded'
  const open = 'repeat' in objection ? objection.repeat === 'unread' : objection.settled === null
  return open && isDecided(state) ? 'concluded' : objection
}

/** What the bearer of a receipt may read: when it came, until when it is investigated, how it ended; of nobody. Undefined: no such receipt. */
export const outcomeOf = async ({ prisma, seals }: PersonReading, code: string) => {
  const receipt = Buffer.from(receiptIndex(seals, code).slice(2), 'hex')
  const text = await prisma.objectionText.findUnique({ where: { receipt } })
  if (!text) return undefined
  const row = await prisma.recognition.findUnique({ where: { id: text.recognitionId }, select: { state: true } })
  return row ? standing(knownRecognition(row.state), text.objectionId) : 'concluded'
}
