import type { RosterApp } from '@jiuyuan/contract-registration/roster-router'
import type { RegistrationCommands } from './commands.ts'
import type { PersonReading } from './person/person.queries.ts'
import { rosterBatch, rosterBatches } from './roster/roster.queries.ts'
import { mapBatch } from './roster/send-batch.edge.ts'

/** The import of rosters, after the file came. */
export const rosterApp = (commands: RegistrationCommands, reading: PersonReading): RosterApp => ({
  mapRoster: ({ commandId, ...body }, by) =>
    mapBatch({ ...reading, commands })(body.batchId, body.mapping, { commandId, by, body }),
  runRoster: ({ commandId, ...body }, by) =>
    commands.batch(body.batchId, { type: 'RunBatch' }, { commandId, by, body }),
  undoRoster: ({ commandId, ...body }, by) => {
    const { id, office, correlationId } = by
    const command = { type: 'UndoBatch', reason: body.reason, undoneBy: { id, office, correlationId } } as const
    return commands.batch(body.batchId, command, { commandId, by, body, reason: body.reason })
  },
  rosterBatch: (query, by) => rosterBatch(reading, query, by),
  rosterBatches: (by) => rosterBatches(reading.prisma, reading.db, by),
})
