import { CardCancelled, CardReturnDue, CardReturned, CardRevoked } from '@jiuyuan/contract-card/events'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { PersonMerged, PersonUnmerged } from '@jiuyuan/contract-registration/merge-events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta, type Reaction } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { InspectionCommands } from '../inspection/inspecting.ts'

const openOf = (column: 'card_id' | 'person_id') =>
  `select id from inspection where ${column} = $1 and status in ('due', 'excepted', 'verified')`

const releasing =
  ({ inspection }: InspectionCommands, because: string) =>
  async (tx: Db, { cardId }: { cardId: string }, { eventId, time, correlationId }: Meta) => {
    const { rows } = await tx.query<{ id: string }>(openOf('card_id'), [cardId])
    const by = systemCaller('card', correlationId)
    const command = { type: 'Release', because, on: civilDayOf(time) } as const
    for (const { id } of rows) await inspection(id, command, { commandId: derivedId('release', eventId, id), by, tx })
  }

/** 附件第十至十三条: a card that is to be given back, or is gone, is inspected no longer. */
export const onCardEnded = (commands: InspectionCommands): Reaction[] => [
  on(CardReturnDue, releasing(commands, 'return-due')),
  on(CardReturned, releasing(commands, 'returned')),
  on(CardCancelled, releasing(commands, 'cancelled')),
  on(CardRevoked, releasing(commands, 'revoked')),
]

/** Two entries are one person: what is asked for of the one is asked for of the other; parted again, what came goes back. */
export const onInspectedMerged = ({ inspection }: InspectionCommands): Reaction[] => {
  const follow = async (
    tx: Db,
    { where, values, to }: { where: string; values: string[]; to: { personId: string; mergedFrom?: string } },
    { eventId, correlationId }: Meta,
  ) => {
    const { rows } = await tx.query<{ id: string }>(`select id from inspection where ${where} order by id`, values)
    const by = systemCaller('card', correlationId)
    for (const { id } of rows)
      await inspection(id, { type: 'FollowPerson', ...to }, { commandId: derivedId('follow', eventId, id), by, tx })
  }
  return [
    on(PersonMerged, (tx, { personId, intoPersonId }, meta) => {
      const to = { personId: intoPersonId, mergedFrom: personId }
      return follow(tx, { where: 'person_id = $1', values: [personId], to }, meta)
    }),
    on(PersonUnmerged, (tx, { personId, intoPersonId }, meta) => {
      const where = `person_id = $1 and state->>'mergedFrom' = $2`
      return follow(tx, { where, values: [intoPersonId, personId], to: { personId } }, meta)
    }),
  ]
}

/** The community where the person lives now verifies (附件第十六条 持卡人所在社区). */
export const onInspectedMoved = ({ inspection }: InspectionCommands): Reaction[] => [
  on(PersonMoved, async (tx, { personId, toDivision: division }, { eventId, correlationId }) => {
    const { rows } = await tx.query<{ id: string }>(openOf('person_id'), [personId])
    const by = systemCaller('card', correlationId)
    for (const { id } of rows)
      await inspection(id, { type: 'Move', division }, { commandId: derivedId('move', eventId, id), by, tx })
  }),
]
