import type { Caller } from '@jiuyuan/contract-kit/caller'
import { LookLine } from '@jiuyuan/contract-kit/look'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { decisionProcedures, type DecisionApp } from './decision-router.ts'
import { duplicateProcedures, type DuplicateApp } from './duplicate-router.ts'
import { householdProcedures, type HouseholdApp } from './household-router.ts'
import { exitProcedures, type ExitApp } from './exit-router.ts'
import { recheckProcedures, type RecheckApp } from './recheck-router.ts'
import { refusalProcedures, type RefusalApp } from './refusal-router.ts'
import { dossierProcedures, type DossierApp } from './dossier-router.ts'
import { exportProcedures, type ExportApp } from './export-router.ts'
import { rosterProcedures, type RosterApp } from './roster-router.ts'
import { divisionProcedures, type DivisionApp } from './division-router.ts'
import { deskProcedures, type DeskApp } from './desk-router.ts'
import { draftProcedures, type DraftApp } from './draft-router.ts'
import * as person from './person.ts'
import * as desk from './person-desk-router.ts'
import { personRefusals, type PersonRefusal } from './person-refusals.ts'
import { noticeProcedures, type NoticeApp } from './notice-router.ts'
import { recognitionProcedures, type RecognitionApp } from './recognition-router.ts'
import { searchProcedures, type SearchApp } from './search-router.ts'

type Done = Promise<Outcome<PersonRefusal>>
type PersonQuery = { personId: string }

/** What the registration service can do: one line per use case; recognition and notice have their own. */
export interface RegistrationApp
  extends
    desk.PersonDeskApp,
    DeskApp,
    DraftApp,
    DivisionApp,
    RefusalApp,
    ExitApp,
    DecisionApp,
    RecheckApp,
    RecognitionApp,
    NoticeApp,
    HouseholdApp,
    DuplicateApp,
    SearchApp,
    RosterApp,
    DossierApp,
    ExportApp {
  registerPerson(command: z.output<typeof person.RegisterPerson>, by: Caller): Done
  registerUnemployment(command: z.output<typeof person.RegisterUnemployment>, by: Caller): Done
  reportEmployment(command: z.output<typeof person.ReportEmployment>, by: Caller): Done
  reportUnemployment(command: z.output<typeof person.ReportUnemployment>, by: Caller): Done
  cancelCertificate(command: z.output<typeof person.CancelCertificate>, by: Caller): Done
  person(query: PersonQuery, by: Caller): Promise<person.PersonView | null>
  revealPerson(query: z.output<typeof person.Reveal>, by: Caller): Promise<person.Revealed | null>
  persons(query: z.output<typeof person.PersonList>, by: Caller): Promise<PersonPage>
  personTimeline(query: PersonQuery, by: Caller): Promise<person.TimelineEntry[]>
  personLedger(query: PersonQuery, by: Caller): Promise<person.LedgerEntry[]>
  personPermitted(query: PersonQuery, by: Caller): Promise<Permitted[]>
  personLooks(query: PersonQuery, by: Caller): Promise<LookLine[]>
}

const { router, requires } = contract<RegistrationApp>()
const done = orThrow(personRefusals)
const byPerson = z.strictObject({ personId: person.PersonId })

const PersonPage = z.object({ persons: z.array(person.PersonLine), cursor: z.string().nullable() })
export type PersonPage = z.output<typeof PersonPage>

const personProcedures = router({
  register: requires('person:register', 'division')
    .input(person.RegisterPerson)
    .mutation(({ ctx, input }) => ctx.app.registerPerson(input, ctx.caller).then(done)),
  registerUnemployment: requires('unemployment:register', 'division')
    .input(person.RegisterUnemployment)
    .mutation(({ ctx, input }) => ctx.app.registerUnemployment(input, ctx.caller).then(done)),
  reportEmployment: requires('employment:report', 'division')
    .input(person.ReportEmployment)
    .mutation(({ ctx, input }) => ctx.app.reportEmployment(input, ctx.caller).then(done)),
  reportUnemployment: requires('employment:report', 'division')
    .input(person.ReportUnemployment)
    .mutation(({ ctx, input }) => ctx.app.reportUnemployment(input, ctx.caller).then(done)),
  cancelCertificate: requires('certificate:cancel', 'division')
    .input(person.CancelCertificate)
    .mutation(({ ctx, input }) => ctx.app.cancelCertificate(input, ctx.caller).then(done)),
  get: requires('person:read', 'division')
    .input(byPerson)
    .output(person.PersonView.nullable())
    .query(({ ctx, input }) => ctx.app.person(input, ctx.caller)),
  /** A mutation because the look is recorded with its purpose. */
  reveal: requires('person:reveal', 'division')
    .input(person.Reveal)
    .output(person.Revealed.nullable())
    .mutation(({ ctx, input }) => ctx.app.revealPerson(input, ctx.caller)),
  list: requires('person:read', 'division')
    .input(person.PersonList)
    .output(PersonPage)
    .query(({ ctx, input }) => ctx.app.persons(input, ctx.caller)),
  timeline: requires('person:read', 'division')
    .input(byPerson)
    .output(z.array(person.TimelineEntry))
    .query(({ ctx, input }) => ctx.app.personTimeline(input, ctx.caller)),
  ledger: requires('person:read', 'division')
    .input(byPerson)
    .output(z.array(person.LedgerEntry))
    .query(({ ctx, input }) => ctx.app.personLedger(input, ctx.caller)),
  /** Who looked at the person's data here: read to the person, or printed for them. */
  looks: requires('person:read', 'division')
    .input(byPerson)
    .output(z.array(LookLine))
    .query(({ ctx, input }) => ctx.app.personLooks(input, ctx.caller)),
  permitted: requires('person:read', 'division')
    .input(byPerson)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.personPermitted(input, ctx.caller)),
})

export const registrationRouter = router({
  person: personProcedures,
  correction: desk.correctionProcedures,
  health: desk.healthProcedures,
  move: desk.moveProcedures,
  contact: desk.contactProcedures,
  certificate: desk.certificateProcedures,
  desk: deskProcedures,
  draft: draftProcedures,
  division: divisionProcedures,
  household: householdProcedures,
  duplicate: duplicateProcedures,
  search: searchProcedures,
  roster: rosterProcedures,
  dossier: dossierProcedures,
  export: exportProcedures,
  recognition: recognitionProcedures,
  refusal: refusalProcedures,
  exit: exitProcedures,
  decision: decisionProcedures,
  recheck: recheckProcedures,
  notice: noticeProcedures,
})
export type RegistrationRouter = typeof registrationRouter
