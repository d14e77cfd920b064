import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as agreement from './agreement.ts'
import * as visit from './visit.ts'

type Agreed = Promise<Outcome<agreement.AgreementRefusal>>
type Visited = Promise<Outcome<visit.VisitRefusal>>

/** What the assistance service can do: one line per use case. */
export interface AssistanceApp {
  proposeAgreement(command: z.output<typeof agreement.ProposeAgreement>, by: Caller): Agreed
  signAgreement(command: z.output<typeof agreement.SignAgreement>, by: Caller): Agreed
  agreementsOf(query: { personId: string }, by: Caller): Promise<agreement.AgreementView[]>
  agreementPermitted(query: { agreementId: string }, by: Caller): Promise<Permitted[]>
  planVisit(command: z.output<typeof visit.PlanVisit>, by: Caller): Visited
  recordVisit(command: z.output<typeof visit.RecordVisit>, by: Caller): Visited
  rescheduleVisit(command: z.output<typeof visit.RescheduleVisit>, by: Caller): Visited
  declineVisit(command: z.output<typeof visit.DeclineVisit>, by: Caller): Visited
  dueVisits(query: z.output<typeof visit.DueVisits>, by: Caller): Promise<visit.VisitView[]>
  visitsOf(query: { personId: string }, by: Caller): Promise<visit.VisitView[]>
  visitPermitted(query: { visitId: string }, by: Caller): Promise<Permitted[]>
}

const { router, requires } = contract<AssistanceApp>()
const ofPerson = z.strictObject({ personId: z.uuid() })
const agreed = orThrow(agreement.agreementRefusals)
const visited = orThrow(visit.visitRefusals)

const agreementRouter = router({
  propose: requires('agreement:propose', 'division')
    .input(agreement.ProposeAgreement)
    .mutation(({ ctx, input }) => ctx.app.proposeAgreement(input, ctx.caller).then(agreed)),
  sign: requires('agreement:sign', 'division')
    .input(agreement.SignAgreement)
    .mutation(({ ctx, input }) => ctx.app.signAgreement(input, ctx.caller).then(agreed)),
  ofPerson: requires('agreement:read', 'division')
    .input(ofPerson)
    .output(z.array(agreement.AgreementView))
    .query(({ ctx, input }) => ctx.app.agreementsOf(input, ctx.caller)),
  permitted: requires('agreement:read', 'division')
    .input(z.strictObject({ agreementId: agreement.AgreementId }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.agreementPermitted(input, ctx.caller)),
})

/** Who agrees the measures with the person also follows them up: the same permissions. */
const visitRouter = router({
  plan: requires('agreement:propose', 'division')
    .input(visit.PlanVisit)
    .mutation(({ ctx, input }) => ctx.app.planVisit(input, ctx.caller).then(visited)),
  record: requires('agreement:propose', 'division')
    .input(visit.RecordVisit)
    .mutation(({ ctx, input }) => ctx.app.recordVisit(input, ctx.caller).then(visited)),
  reschedule: requires('agreement:propose', 'division')
    .input(visit.RescheduleVisit)
    .mutation(({ ctx, input }) => ctx.app.rescheduleVisit(input, ctx.caller).then(visited)),
  decline: requires('agreement:propose', 'division')
    .input(visit.DeclineVisit)
    .mutation(({ ctx, input }) => ctx.app.declineVisit(input, ctx.caller).then(visited)),
  due: requires('agreement:read', 'division')
    .input(visit.DueVisits)
    .output(z.array(visit.VisitView))
    .query(({ ctx, input }) => ctx.app.dueVisits(input, ctx.caller)),
  ofPerson: requires('agreement:read', 'division')
    .input(ofPerson)
    .output(z.array(visit.VisitView))
    .query(({ ctx, input }) => ctx.app.visitsOf(input, ctx.caller)),
  permitted: requires('agreement:read', 'division')
    .input(z.strictObject({ visitId: visit.VisitId }))
    .output(z.array(Permitted))
    .query(({ ctx, input }) => ctx.app.visitPermitted(input, ctx.caller)),
})

export const assistanceRouter = router({ agreement: agreementRouter, visit: visitRouter })
export type AssistanceRouter = typeof assistanceRouter
