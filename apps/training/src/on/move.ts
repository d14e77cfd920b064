import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { on } from '@jiuyuan/service-kit/react'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { TrainingCommands } from '../app.ts'

/** Courses that were recommended or begun go with their person. */
export const onPersonMoved = ({ enrolment }: TrainingCommands) =>
  on(PersonMoved, async (tx, { personId, toDivision: division }, meta) => {
    await tx.query('update jobseeker set division = $2 where person_id = $1', [personId, division])
    const kept = 'select id from enrolment where person_id = $1 order by id'
    const { rows } = await tx.query<{ id: string }>(kept, [personId])
    for (const { id } of rows) {
      const commandId = derivedId('follow', meta.eventId, id)
      const request = { commandId, by: systemCaller('training', meta.correlationId), tx }
      await enrolment(id, { type: 'FollowMove', division }, request)
    }
  })
