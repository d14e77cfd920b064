import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as certificate from './certificate-desk.ts'
import * as contact from './contact.ts'
import * as correction from './correction.ts'
import * as health from './health.ts'
import * as move from './move.ts'
import { PersonId } from './person.ts'
import { personRefusals, type PersonRefusal } from './person-refusals.ts'

type Done = Promise<Outcome<PersonRefusal>>
type Of<Schema extends z.ZodType> = z.output<Schema>

/** What the office does for a registered person beside registering: one line per use case. */
export interface PersonDeskApp {
  askCorrection(command: Of<typeof correction.AskCorrection>, by: Caller): Done
  applyCorrection(command: Of<typeof correction.ApplyCorrection>, by: Caller): Done
  refuseCorrection(command: Of<typeof correction.RefuseCorrection>, by: Caller): Done
  resolveCorrection(command: Of<typeof correction.ResolveCorrection>, by: Caller): Done
  correction(query: { correctionId: string }, by: Caller): Promise<correction.CorrectionView | null>
  corrections(query: Of<typeof correction.CorrectionList>, by: Caller): Promise<correction.CorrectionPage>
  recordHealth(command: Of<typeof health.RecordHealth>, by: Caller): Done
  removeHealth(command: Of<typeof health.RemoveHealth>, by: Caller): Done
  health(query: { personId: string }, by: Caller): Promise<health.HealthView | null>
  askMove(command: Of<typeof move.AskMove>, by: Caller): Done
  acceptMove(command: Of<typeof move.AcceptMove>, by: Caller): Done
  declineMove(command: Of<typeof move.DeclineMove>, by: Caller): Done
  moves(query: Of<typeof move.MoveList>, by: Caller): Promise<move.MovePage>
  recordContact(command: Of<typeof contact.RecordContact>, by: Caller): Done
  recordContactAttempt(command: Of<typeof contact.RecordAttempt>, by: Caller): Done
  lapseRegistration(command: Of<typeof contact.LapseRegistration>, by: Caller): Done
  contactsDue(query: Of<typeof contact.ContactList>, by: Caller): Promise<contact.ContactPage>
  handCertificate(command: Of<typeof certificate.HandCertificate>, by: Caller): Done
  reportLoss(command: Of<typeof certificate.ReportLoss>, by: Caller): Done
  findCertificate(command: Of<typeof certificate.FindCertificate>, by: Caller): Done
  publishLoss(command: Of<typeof certificate.PublishLoss>, by: Caller): Done
  replaceCertificate(command: Of<typeof certificate.ReplaceCertificate>, by: Caller): Done
  printCertificate(
    query: Of<typeof certificate.PrintCertificate>,
    by: Caller,
  ): Promise<certificate.CertificatePaper | null>
  certificates(query: Of<typeof certificate.CertificateList>, by: Caller): Promise<certificate.CertificatePage>
}

const { router, requires } = contract<PersonDeskApp>()
const done = orThrow(personRefusals)
const byPerson = z.strictObject({ personId: PersonId })

export const correctionProcedures = router({
  ask: requires('person:correct', 'division')
    .input(correction.AskCorrection)
    .mutation(({ ctx, input }) => ctx.app.askCorrection(input, ctx.caller).then(done)),
  accept: requires('correction:settle', 'division')
    .input(correction.ApplyCorrection)
    .mutation(({ ctx, input }) => ctx.app.applyCorrection(input, ctx.caller).then(done)),
  refuse: requires('correction:settle', 'division')
    .input(correction.RefuseCorrection)
    .mutation(({ ctx, input }) => ctx.app.refuseCorrection(input, ctx.caller).then(done)),
  resolve: requires('correction:settle', 'division')
    .input(correction.ResolveCorrection)
    .mutation(({ ctx, input }) => ctx.app.resolveCorrection(input, ctx.caller).then(done)),
  get: requires('correction:settle', 'division')
    .input(z.strictObject({ correctionId: correction.CorrectionId }))
    .output(correction.CorrectionView.nullable())
    .query(({ ctx, input }) => ctx.app.correction(input, ctx.caller)),
  list: requires('person:read', 'division')
    .input(correction.CorrectionList)
    .output(correction.CorrectionPage)
    .query(({ ctx, input }) => ctx.app.corrections(input, ctx.caller)),
})

export const healthProcedures = router({
  record: requires('person:health', 'division')
    .input(health.RecordHealth)
    .mutation(({ ctx, input }) => ctx.app.recordHealth(input, ctx.caller).then(done)),
  remove: requires('person:health', 'division')
    .input(health.RemoveHealth)
    .mutation(({ ctx, input }) => ctx.app.removeHealth(input, ctx.caller).then(done)),
  get: requires('person:health', 'division')
    .input(byPerson)
    .output(health.HealthView.nullable())
    .query(({ ctx, input }) => ctx.app.health(input, ctx.caller)),
})

export const moveProcedures = router({
  ask: requires('person:move', 'division')
    .input(move.AskMove)
    .mutation(({ ctx, input }) => ctx.app.askMove(input, ctx.caller).then(done)),
  accept: requires('person:move', 'division')
    .input(move.AcceptMove)
    .mutation(({ ctx, input }) => ctx.app.acceptMove(input, ctx.caller).then(done)),
  decline: requires('person:move', 'division')
    .input(move.DeclineMove)
    .mutation(({ ctx, input }) => ctx.app.declineMove(input, ctx.caller).then(done)),
  list: requires('person:read', 'division')
    .input(move.MoveList)
    .output(move.MovePage)
    .query(({ ctx, input }) => ctx.app.moves(input, ctx.caller)),
})

export const contactProcedures = router({
  record: requires('contact:record', 'division')
    .input(contact.RecordContact)
    .mutation(({ ctx, input }) => ctx.app.recordContact(input, ctx.caller).then(done)),
  attempt: requires('contact:record', 'division')
    .input(contact.RecordAttempt)
    .mutation(({ ctx, input }) => ctx.app.recordContactAttempt(input, ctx.caller).then(done)),
  lapse: requires('registration:lapse', 'division')
    .input(contact.LapseRegistration)
    .mutation(({ ctx, input }) => ctx.app.lapseRegistration(input, ctx.caller).then(done)),
  due: requires('person:read', 'division')
    .input(contact.ContactList)
    .output(contact.ContactPage)
    .query(({ ctx, input }) => ctx.app.contactsDue(input, ctx.caller)),
})

export const certificateProcedures = router({
  hand: requires('certificate:hand', 'division')
    .input(certificate.HandCertificate)
    .mutation(({ ctx, input }) => ctx.app.handCertificate(input, ctx.caller).then(done)),
  reportLoss: requires('certificate:replace', 'division')
    .input(certificate.ReportLoss)
    .mutation(({ ctx, input }) => ctx.app.reportLoss(input, ctx.caller).then(done)),
  found: requires('certificate:replace', 'division')
    .input(certificate.FindCertificate)
    .mutation(({ ctx, input }) => ctx.app.findCertificate(input, ctx.caller).then(done)),
  publishLoss: requires('certificate:replace', 'division')
    .input(certificate.PublishLoss)
    .mutation(({ ctx, input }) => ctx.app.publishLoss(input, ctx.caller).then(done)),
  replace: requires('certificate:replace', 'division')
    .input(certificate.ReplaceCertificate)
    .mutation(({ ctx, input }) => ctx.app.replaceCertificate(input, ctx.caller).then(done)),
  print: requires('certificate:print', 'division')
    .input(certificate.PrintCertificate)
    .output(certificate.CertificatePaper.nullable())
    .mutation(({ ctx, input }) => ctx.app.printCertificate(input, ctx.caller)),
  list: requires('person:read', 'division')
    .input(certificate.CertificateList)
    .output(certificate.CertificatePage)
    .query(({ ctx, input }) => ctx.app.certificates(input, ctx.caller)),
})
