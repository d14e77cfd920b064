import { OfferAccepted, OfferDeclined, OfferMade } from '@jiuyuan/contract-placement/events'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { PlacementCommands } from '../commands.ts'
import { catchUp } from '../guarantee/catch-up.ts'

const openGuarantees = async (tx: Db, householdId: string) => {
  const { rows } = await tx.query<{ id: string }>(
    `select id from guarantee where household_id = $1 and status <> 'met'`,
    [householdId],
  )
  return rows.map(({ id }) => id)
}

/** While an offer is with a member the clock stands (验收 5). */
export const onOffer = (commands: PlacementCommands, clock: Clock) => {
  const follow = async (tx: Db, { householdId }: { householdId?: string | undefined }, meta: Meta) => {
    const by = systemCaller('placement', meta.correlationId)
    for (const id of householdId ? await openGuarantees(tx, householdId) : []) {
      const request = { commandId: derivedId('follow-offer', meta.eventId, id), by, tx }
      await catchUp(commands, clock, { db: tx, id, request })
    }
  }
  return [on(OfferMade, follow), on(OfferAccepted, follow), on(OfferDeclined, follow)]
}
