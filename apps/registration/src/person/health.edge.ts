import type { Caller } from '@jiuyuan/contract-kit/caller'
import { HealthView, type RecordHealth, type RemoveHealth } from '@jiuyuan/contract-registration/health'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Request } from '@jiuyuan/service-kit/request'
import type { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import { recordLooks } from './look.edge.ts'
import { knownPerson, type DeskReading } from './person.queries.ts'

type Input<Schema extends z.ZodType> = z.output<Schema>
const about = (personId: string) => `health|${personId}`
const keep = `insert into health_limit (person_id, sealed) values ($1, $2)
  on conflict (person_id) do update set sealed = excluded.sealed`

/** Limits of health, sealed like papers; the assent and its removal stand in the journal, what they are nowhere else. */
export const healthLimits = (reading: DeskReading, commands: RegistrationCommands) => {
  const { pool, prisma, seals, clock } = reading
  return {
    record: ({ personId, limits, note = '', assent }: Input<typeof RecordHealth>, request: Request) =>
      transaction(pool, async (tx) => {
        const command = { type: 'RecordHealth', assent, today: clock.today() } as const
        const outcome = await commands.person(personId, command, { ...request, tx })
        const sealed = seals.own.close(JSON.stringify({ limits, note, assent }), about(personId))
        if (outcome.ok) await tx.query(keep, [personId, sealed])
        return outcome
      }),
    remove: ({ personId }: Input<typeof RemoveHealth>, request: Request) =>
      transaction(pool, async (tx) => {
        const outcome = await commands.person(personId, { type: 'RemoveHealth' }, { ...request, tx })
        if (outcome.ok) await tx.query('delete from health_limit where person_id = $1', [personId])
        return outcome
      }),
    get: async ({ personId }: { personId: string }, by: Caller): Promise<HealthView | null> => {
      if (!(await knownPerson(prisma, personId, by))) return null
      const row = await prisma.healthLimit.findUnique({ where: { personId } })
      if (!row) return null
      await recordLooks(reading, [personId], { by, purpose: '查看与工作有关的健康限制' })
      return HealthView.parse(JSON.parse(seals.own.open(row.sealed, about(personId))))
    },
  }
}
