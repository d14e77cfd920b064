import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Request } from '@jiuyuan/service-kit/request'
import type { PlacementCommands } from '../commands.ts'
import type { OfferWithMember } from './guarantee-acts.ts'

interface At {
  readonly db: Db
  readonly id: string
  readonly request: Request
}

/** Offers to the guarantee's household, from our own table: true even when their events are late. */
const offersWith = async (db: Db, guaranteeId: string) => {
  const { rows } = await db.query<OfferWithMember>(
    `select o.id as "offerId", o.state->>'madeAt' as "madeAt", o.state->>'madeBy' as "madeBy",
       o.state->>'answeredAt' as "answeredAt"
     from guarantee g join offer o on o.household_id = g.household_id where g.id = $1 order by "madeAt"`,
    [guaranteeId],
  )
  return rows.map(({ answeredAt, ...offer }) => ({ ...offer, ...(answeredAt ? { answeredAt } : {}) }))
}

/** Brings a guarantee up to date with the clock and its household's offers; the oftener, the same. */
export const catchUp = async ({ guarantee }: PlacementCommands, clock: Clock, { db, id, request }: At) => {
  const now = clock.now().toISOString()
  return guarantee(id, { type: 'TickGuarantee', now, offers: await offersWith(db, id) }, request)
}

/** 消除: a member works since `at`. */
export const meet = async (
  { guarantee }: PlacementCommands,
  clock: Clock,
  { db, id, request, at, personId }: At & { at: string; personId: string },
) => {
  const now = clock.now().toISOString()
  return guarantee(id, { type: 'MeetGuarantee', now, offers: await offersWith(db, id), at, personId }, request)
}
