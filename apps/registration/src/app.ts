import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import type { RegistrationApp } from '@jiuyuan/contract-registration/router'
import type { RegistrationCommands } from './commands.ts'
import { householdOf, householdQueue } from './household/household.queries.ts'
import { correctPapers } from './person/correct-papers.edge.ts'
import { personPermitted } from './person/person-permitted.queries.ts'
import { timelineOf } from './person/person-timeline.queries.ts'
import { ledgerOf, personOf, persons, revealPerson, type PersonReading } from './person/person.queries.ts'
import { registerPerson } from './person/register-person.edge.ts'
import { registerUnemployment } from './person/unemployment.edge.ts'
import { rosterBatch, rosterBatches } from './roster/roster.queries.ts'

/** Persons, households and rosters; recognition and notice are `recognition-app.ts`. */
export const registrationApp = (
  commands: RegistrationCommands,
  reading: PersonReading,
): Omit<RegistrationApp, keyof RecognitionApp> => {
  const { db, clock, prisma } = reading
  const parts = { ...reading, commands }
  return {
    registerPerson: ({ commandId, ...body }, by) => registerPerson(parts)(body, { commandId, by, body }),
    registerUnemployment: ({ commandId, ...body }, by) => registerUnemployment(parts)(body, { commandId, by, body }),
    reportEmployment: ({ commandId, ...body }, by) => {
      const { personId, employerId, ...job } = body
      const command = { type: 'ReportEmployment', ...job, ...(employerId ? { employerId } : {}) } as const
      return commands.person(personId, { ...command, today: clock.today() }, { commandId, by, body })
    },
    reportUnemployment: ({ commandId, ...body }, by) => {
      const command = { type: 'ReportUnemployment', since: body.since, today: clock.today() } as const
      return commands.person(body.personId, command, { commandId, by, body })
    },
    cancelCertificate: ({ commandId, ...body }, by) => {
      const command = { type: 'CancelCertificate', reason: body.reason, today: clock.today() } as const
      return commands.person(body.personId, command, { commandId, by, body })
    },
    correctPapers: ({ commandId, ...body }, by) => correctPapers(parts)(body, { commandId, by, body }),
    person: ({ personId }, by) => personOf(reading, personId, by),
    revealPerson: (query, by) => revealPerson(reading, query, by),
    persons: (query, by) => persons(reading, query, by),
    personTimeline: ({ personId }, by) => timelineOf(db, personId, by),
    personLedger: ({ personId }, by) => ledgerOf(prisma, personId, by),
    personPermitted: ({ personId }, by) => personPermitted(prisma, personId, { by, today: clock.today() }),
    household: ({ householdId }, by) => householdOf(reading, householdId, by),
    householdQueue: (query, by) => householdQueue(reading, query, by),
    rosterBatch: (query, by) => rosterBatch(reading, query, by),
    rosterBatches: (by) => rosterBatches(prisma, db, by),
  }
}
