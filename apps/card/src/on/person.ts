import { CertificateCancelled, PersonMoved, UnemploymentEnded } from '@jiuyuan/contract-registration/events'
import { PersonMerged, PersonUnmerged } from '@jiuyuan/contract-registration/merge-events'
import { LeavingReason } from '@jiuyuan/contract-registration/person'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { CardCommands } from '../app.ts'
import type { CardCommand } from '../card/card-commands.ts'
import { returnDays } from '../card/return-days.ts'
import { keepMove } from './lives-in.ts'

export const cardsOf = async (tx: Db, where: string, values: unknown[]) =>
  (await tx.query<{ id: string }>(`select id from card where ${where} order by id`, values)).rows

/** Gives a command to cards because of an event; what does not apply to one changes nothing. */
export const commanding =
  ({ card }: CardCommands) =>
  async (tx: Db, ids: readonly { id: string }[], { command, meta }: { command: CardCommand; meta: Meta }) => {
    const by = systemCaller('card', meta.correlationId)
    for (const { id } of ids) {
      const commandId = derivedId(command.type, meta.eventId, id)
      await card(id, command, { commandId, by, tx })
    }
  }

/** 附件第十三条: who left the labour market loses both papers; everybody else keeps the card until it is decided otherwise. */
const onLeaving = (commands: CardCommands) => {
  const give = commanding(commands)
  const leave = async (
    tx: Db,
    personId: string,
    { ground, day, meta }: { ground: string; day: string; meta: Meta },
  ) => {
    if (!LeavingReason.safeParse(ground).success) return
    const command = { type: 'LeaveMarket', on: day, dueOn: returnDays(day).due.person } as const
    await give(tx, await cardsOf(tx, 'person_id = $1', [personId]), { command, meta })
  }
  return [
    on(CertificateCancelled, (tx, { personId, reason, cancelledOn }, meta) =>
      leave(tx, personId, { ground: reason, day: cancelledOn, meta }),
    ),
    on(UnemploymentEnded, (tx, { personId, ground, on: day }, meta) => leave(tx, personId, { ground, day, meta })),
  ]
}

const open = `status in ('awaited', 'prepared', 'active', 'lost')`

/** Two entries are one person: one open card stays, the other must come back, and both are the person's. */
const onMerge = (commands: CardCommands) => {
  const give = commanding(commands)
  return [
    on(PersonMerged, async (tx, { personId, intoPersonId, cardOf, on: day }, meta) => {
      const both = await cardsOf(tx, `person_id = any($1) and ${open}`, [[personId, intoPersonId]])
      if (both.length > 1) {
        const loser = cardOf === personId ? intoPersonId : personId
        const command = { type: 'RequireReturn', ground: 'merged', on: day, due: returnDays(day).due } as const
        await give(tx, await cardsOf(tx, `person_id = $1 and ${open}`, [loser]), { command, meta })
      }
      const command = { type: 'FollowPerson', personId: intoPersonId, mergedFrom: personId } as const
      await give(tx, await cardsOf(tx, 'person_id = $1', [personId]), { command, meta })
    }),
    on(PersonUnmerged, async (tx, { personId, intoPersonId }, meta) => {
      const moved = await cardsOf(tx, `person_id = $1 and state->>'mergedFrom' = $2`, [intoPersonId, personId])
      await give(tx, moved, { command: { type: 'FollowPerson', personId }, meta })
    }),
  ]
}

/** The card stands in the list of the community where the person lives now; its number and its issuer stay. */
const onMoved = (commands: CardCommands) => {
  const give = commanding(commands)
  return on(PersonMoved, async (tx, { personId, toDivision }, meta) => {
    await keepMove(tx, personId, toDivision)
    const command = { type: 'MoveCard', division: toDivision } as const
    await give(tx, await cardsOf(tx, 'person_id = $1', [personId]), { command, meta })
  })
}

export const onPerson = (commands: CardCommands) => [...onLeaving(commands), ...onMerge(commands), onMoved(commands)]
