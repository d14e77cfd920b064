import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { HouseholdId, HouseholdLine, HouseholdQueue, HouseholdView } from './household.ts'
import * as person from './person.ts'
import { personRefusals, type PersonRefusal } from './person-refusals.ts'
import { noticeProcedures, recognitionProcedures, type RecognitionApp } from './recognition-router.ts'
import { BatchDetail, BatchQuery, BatchView } from './roster.ts'

type Done = Promise<Outcome<PersonRefusal>>
type PersonQuery = { personId: string }

/** What the registration service can do: one line per use case; recognition and notice have their own. */
export interface RegistrationApp extends RecognitionApp {
  registerPerson(command: z.output<typeof person.RegisterPerson>, by: Caller): Done
  registerUnemployment(command: z.output<typeof person.RegisterUnemployment>, by: Caller): Done
  reportEmployment(command: z.output<typeof person.ReportEmployment>, by: Caller): Done
  reportUnemployment(command: z.output<typeof person.ReportUnemployment>, by: Caller): Done
  cancelCertificate(command: z.output<typeof person.CancelCertificate>, by: Caller): Done
  correctPapers(command: z.output<typeof person.CorrectPapers>, by: Caller): Done
  person(query: PersonQuery, by: Caller): Promise<person.PersonView | null>
  revealPerson(query: z.output<typeof person.Reveal>, by: Caller): Promise<person.Revealed | null>
  persons(query: z.output<typeof person.PersonList>, by: Caller): Promise<PersonPage>
  personTimeline(query: PersonQuery, by: Caller): Promise<person.TimelineEntry[]>
  personLedger(query: PersonQuery, by: Caller): Promise<person.LedgerEntry[]>
  personPermitted(query: PersonQuery, by: Caller): Promise<Permitted[]>
  household(query: { householdId: string }, by: Caller): Promise<HouseholdView | null>
  householdQueue(query: z.output<typeof HouseholdQueue>, by: Caller): Promise<HouseholdPage>
  rosterBatch(query: z.output<typeof BatchQuery>, by: Caller): Promise<BatchDetail | null>
  rosterBatches(by: Caller): Promise<BatchView[]>
}

const { router, requires } = contract<RegistrationApp>()
const done = orThrow(personRefusals)
const byPerson = z.strictObject({ personId: person.PersonId })

const PersonPage = z.object({ persons: z.array(person.PersonLine), cursor: z.string().nullable() })
export type PersonPage = z.output<typeof PersonPage>
const HouseholdPage = z.object({ households: z.array(HouseholdLine), cursor: z.string().nullable() })
export type HouseholdPage = z.output<typeof HouseholdPage>

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
  correctPapers: requires('person:correct', 'division')
    .input(person.CorrectPapers)
    .mutation(({ ctx, input }) => ctx.app.correctPapers(input, ctx.caller).then(done)),
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
  permitted: requires('person:read', 'division')
    .input(byPerson)
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.personPermitted(input, ctx.caller)),
})

const householdProcedures = router({
  get: requires('household:read', 'division')
    .input(z.strictObject({ householdId: HouseholdId }))
    .output(HouseholdView.nullable())
    .query(({ ctx, input }) => ctx.app.household(input, ctx.caller)),
  candidates: requires('household:read', 'division')
    .input(HouseholdQueue)
    .output(HouseholdPage)
    .query(({ ctx, input }) => ctx.app.householdQueue(input, ctx.caller)),
})

const rosterProcedures = router({
  batch: requires('roster:read', 'division')
    .input(BatchQuery)
    .output(BatchDetail.nullable())
    .query(({ ctx, input }) => ctx.app.rosterBatch(input, ctx.caller)),
  batches: requires('roster:read', 'division')
    .output(z.array(BatchView))
    .query(({ ctx }) => ctx.app.rosterBatches(ctx.caller)),
})

export const registrationRouter = router({
  person: personProcedures,
  household: householdProcedures,
  roster: rosterProcedures,
  recognition: recognitionProcedures,
  notice: noticeProcedures,
})
export type RegistrationRouter = typeof registrationRouter
