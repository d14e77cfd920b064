import { CardView } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { Card } from './card.ts'
import { known, type Known } from './known.ts'

const view = (id: string, state: unknown, { certificateNo, employerId }: Known): CardView => {
  const card = Card.parse(state)
  const issued = card.status === 'active' || card.status === 'returned' ? card : undefined
  return CardView.parse({
    cardNo: null,
    issuedOn: null,
    dueOn: null,
    holder: null,
    certificateNo: null,
    employerId: null,
    ...card,
    id,
    effective: card.status === 'active' && certificateNo === issued?.certificateNo,
    expectedHolder: card.status === 'active' ? (employerId ? 'employer' : 'person') : null,
    expectedEmployerId: employerId ?? null,
  })
}

const views = async (prisma: PrismaClient, where: Prisma.CardWhereInput) => {
  const rows = await prisma.card.findMany({
    where,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, state: true, personId: true },
  })
  const facts = await known(
    prisma,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ id, state, personId }) => view(id, state, facts(personId)))
}

export const cardsOf = (prisma: PrismaClient, personId: string, by: Caller) =>
  views(prisma, { personId, ...scopeWhere(by) })

/** The hundred cards of a state that were due first, in the caller's scope. */
export const cardQueue = (prisma: PrismaClient, status: string, by: Caller) =>
  views(prisma, { status, ...scopeWhere(by) })
