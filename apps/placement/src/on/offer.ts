import { OfferAccepted, OfferDeclined, OfferMade } from '@jiuyuan/contract-placement/events'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { Db } from '@jiuyuan/service-kit/query'
import type { PlacementCommands } from '../app.ts'
import type { GuaranteeCommand } from '../guarantee/guarantee.ts'

const openGuarantee = async (tx: Db, householdId: string | undefined) => {
  if (!householdId) return undefined
  const { rows } = await tx.query<{ id: string }>(
    `select id from guarantee where household_id = $1 and status in ('running', 'paused')`,
    [householdId],
  )
  return rows[0]?.id
}

const madeBy = async (tx: Db, offerId: string) => {
  const { rows } = await tx.query<{ by: string }>(`select state->>'madeBy' as by from offer where id = $1`, [offerId])
  return rows[0]?.by ?? 'system:placement'
}

/** While an offer is with a member the clock stands: their time to think is not the office's. A refusal means nothing is to be done. */
export const onOffer = ({ guarantee }: PlacementCommands) => {
  const tell = async (tx: Db, householdId: string | undefined, command: GuaranteeCommand, meta: Meta) => {
    const id = await openGuarantee(tx, householdId)
    const by = systemCaller('placement', meta.correlationId)
    return id && guarantee(id, command, { commandId: derivedId(command.type, meta.eventId), by, tx })
  }
  return [
    on(OfferMade, async (tx, { offerId, householdId, at }, meta) => {
      const by = await madeBy(tx, offerId)
      return tell(tx, householdId, { type: 'PauseGuarantee', now: at, by, reason: 'offer-with-person' }, meta)
    }),
    on(OfferAccepted, (tx, { householdId, at }, meta) => tell(tx, householdId, { type: 'ResumeGuarantee', now: at }, meta)),
    on(OfferDeclined, (tx, { householdId, at }, meta) => tell(tx, householdId, { type: 'ResumeGuarantee', now: at }, meta)),
  ]
}
