import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { AssistanceCommands } from '../app.ts'
import { keepMove } from './lives-in.ts'

const kept = (table: 'agreement' | 'visit') => `select id from ${table} where person_id = $1 order by id`

/** Agreements and visits go with their person: the new community goes on with them. */
export const onPersonMoved = (commands: AssistanceCommands) =>
  on(PersonMoved, async (tx, { personId, toDivision: division }, meta) => {
    await keepMove(tx, personId, division)
    for (const table of ['agreement', 'visit'] as const) {
      const { rows } = await tx.query<{ id: string }>(kept(table), [personId])
      for (const { id } of rows) {
        const commandId = derivedId('follow', meta.eventId, id)
        const request = { commandId, by: systemCaller('assistance', meta.correlationId), tx }
        await commands[table](id, { type: 'FollowMove', division }, request)
      }
    }
  })
