import type { NoticeApp } from '@jiuyuan/contract-registration/notice-router'
import type { RecognitionApp } from '@jiuyuan/contract-registration/recognition-router'
import type { DossierApp } from '@jiuyuan/contract-registration/dossier-router'
import type { ExportApp } from '@jiuyuan/contract-registration/export-router'
import type { RosterApp } from '@jiuyuan/contract-registration/roster-router'
import type { RegistrationApp } from '@jiuyuan/contract-registration/router'
import type { RegistrationCommands } from './commands.ts'
import type { ExitPartsApp } from './exit-parts.ts'
import { householdApp } from './household-app.ts'
import { duplicateApp } from './duplicate-app.ts'
import { deskApp } from './desk-app.ts'
import { drafts } from './draft/draft.edge.ts'
import { searchApp } from './search-app.ts'
import { divisions } from './person/divisions.edge.ts'
import { personDeskApp } from './person-desk-app.ts'
import { personTerms } from './person/person-terms.ts'
import { personLooks } from './person/person-looks.queries.ts'
import { personPermitted } from './person/person-permitted.queries.ts'
import { timelineOf } from './person/person-timeline.queries.ts'
import { ledgerOf, personOf, persons, revealPerson, type DeskReading } from './person/person.queries.ts'
import { registerPerson } from './person/register-person.edge.ts'
import { registerUnemployment } from './person/unemployment.edge.ts'

/** Persons, households and rosters; recognition and notice are `recognition-app.ts`. */
export const registrationApp = (
  commands: RegistrationCommands,
  reading: DeskReading,
): Omit<
  RegistrationApp,
  keyof RecognitionApp | keyof NoticeApp | keyof ExitPartsApp | keyof RosterApp | keyof DossierApp | keyof ExportApp
> => {
  const { db, clock, prisma } = reading
  const parts = { ...reading, commands }
  return {
    registerPerson: ({ commandId, ...body }, by) => registerPerson(parts)(body, { commandId, by, body }),
    registerUnemployment: ({ commandId, ...body }, by) => registerUnemployment(parts)(body, { commandId, by, body }),
    reportEmployment: ({ commandId, ...body }, by) => {
      const { personId, employerId, ...job } = body
      const { pack, duties, today } = personTerms(clock.today())
      const command = { type: 'ReportEmployment', ...job, duties, today } as const
      const { otherwise = false } = body
      return commands.person(
        personId,
        { ...command, otherwise, ...(employerId ? { employerId } : {}) },
        { commandId, by, body, pack },
      )
    },
    reportUnemployment: ({ commandId, ...body }, by) => {
      const { pack, duties, today } = personTerms(clock.today())
      const command = { type: 'ReportUnemployment', since: body.since, duties, today } as const
      return commands.person(body.personId, command, { commandId, by, body, pack })
    },
    cancelCertificate: ({ commandId, ...body }, by) => {
      const command = { type: 'CancelCertificate', reason: body.reason, today: clock.today() } as const
      return commands.person(body.personId, command, { commandId, by, body })
    },
    ...personDeskApp(commands, reading),
    ...deskApp(reading),
    ...drafts(reading),
    ...divisions(clock),
    person: ({ personId }, by) => personOf(reading, personId, by),
    revealPerson: (query, by) => revealPerson(reading, query, by),
    persons: (query, by) => persons(reading, query, by),
    personTimeline: ({ personId }, by) => timelineOf(db, personId, by),
    personLedger: ({ personId }, by) => ledgerOf(prisma, personId, by),
    personPermitted: ({ personId }, by) => personPermitted(prisma, personId, { by, today: clock.today() }),
    personLooks: ({ personId }, by) => personLooks(reading, personId, by),
    ...householdApp(commands, reading),
    ...duplicateApp(commands, reading),
    ...searchApp(reading),
  }
}
