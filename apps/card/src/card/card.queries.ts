import type { CardView } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { cardView } from './card-view.ts'
import { known } from './known.ts'
import { goodOn } from './validity.queries.ts'

/** What reading cards needs: both ways into the database, and the day. */
export interface CardReading {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly today: string
}
interface Row {
  readonly id: string
  readonly personId: string
  readonly state: unknown
}

export const viewsOf = async ({ prisma, db, today }: CardReading, rows: readonly Row[]): Promise<CardView[]> => {
  const [facts, good] = await Promise.all([
    known(
      prisma,
      rows.map(({ personId }) => personId),
    ),
    goodOn(
      db,
      rows.map(({ id }) => id),
      today,
    ),
  ])
  return rows.map(({ id, state, personId }) =>
    cardView(id, state, { known: facts(personId), good: good.has(id), today }),
  )
}

const views = async (reading: CardReading, where: Prisma.CardWhereInput) =>
  viewsOf(
    reading,
    await reading.prisma.card.findMany({
      where,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 100,
      select: { id: true, state: true, personId: true },
    }),
  )

export const cardsOf = (reading: CardReading, personId: string, by: Caller) =>
  views(reading, { personId, ...scopeWhere(by) })

/** The hundred cards of a state that were due first, in the caller's scope. */
export const cardQueue = (reading: CardReading, status: string, by: Caller) =>
  views(reading, { status, ...scopeWhere(by) })
