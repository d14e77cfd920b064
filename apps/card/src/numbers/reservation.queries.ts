import type { ReservationView, VoidPage } from '@jiuyuan/contract-card/numbers'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Page } from '@jiuyuan/contract-kit/command'
import type { Db } from '@jiuyuan/service-kit/query'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { Reservation } from './reservation.ts'
import { numberText } from './take-number.ts'
import { Void } from './void.ts'

const counted = `select r.id,
    (select count(*)::int from card_number c where c.county = r.county and c.sequence between r.first and r.last) as used,
    (select count(*)::int from number_void v where v.county = r.county and v.sequence between r.first and r.last) as voided
  from number_reservation r where r.id = any($1)`

/** A street's reservations, those still open first. */
export const reservations = async (
  { prisma, db }: { prisma: PrismaClient; db: Db },
  { by, today }: { by: Caller; today: string },
): Promise<ReservationView[]> => {
  const rows = await prisma.numberReservation.findMany({
    where: scopeWhere(by),
    orderBy: [{ status: 'asc' }, { expiresOn: 'desc' }],
    take: 100,
    select: { id: true, state: true },
  })
  const ids = rows.map(({ id }) => id)
  const { rows: counts } = await db.query<{ id: string; used: number; voided: number }>(counted, [ids])
  const byId = new Map(counts.map((row) => [row.id, row]))
  return rows.flatMap(({ id, state }) => {
    const taken = Reservation.parse(state)
    if (taken.status === 'none') return []
    const { division, first, last, expiresOn, county, year, status } = taken
    const { used = 0, voided = 0 } = byId.get(id) ?? {}
    const text = (sequence: number) => numberText({ county, year, sequence })
    const numbers = { firstNo: text(first), lastNo: text(last), count: last - first + 1, used, voided }
    const word = status === 'open' && expiresOn < today ? 'expired' : status
    return [{ id, division, ...numbers, expiresOn, status: word }]
  })
}

/** The void register below an office, page by page. */
export const voids = async (prisma: PrismaClient, { cursor, limit }: Page, by: Caller): Promise<VoidPage> => {
  const after = z.uuid().safeParse(cursor).data
  const rows = await prisma.numberVoid.findMany({
    where: { AND: [scopeWhere(by), after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: { id: true, state: true },
  })
  const page = rows.slice(0, limit)
  const lines = page.flatMap(({ id, state }) => {
    const entry = Void.parse(state)
    if (entry.status === 'none') return []
    const { cardNo, reason, remarks = null, on, division } = entry
    return [{ id, cardNo, reason, remarks, voidedOn: on, division }]
  })
  return { lines, cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
