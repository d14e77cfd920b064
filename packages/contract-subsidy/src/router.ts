import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as claim from './claim.ts'
import { SubsidyKind } from './events.ts'

type Done = Promise<Outcome<claim.ClaimRefusal>>
const ListClaims = z.strictObject({ status: claim.ClaimStatus.optional() })
const Claimable = z.strictObject({ kind: SubsidyKind, quarter: claim.Quarter })

/** What the subsidy service can do: one line per use case. */
export interface SubsidyApp {
  submit(command: z.output<typeof claim.SubmitClaim>, by: Caller): Done
  check(command: z.output<typeof claim.CheckClaim>, by: Caller): Done
  publish(command: z.output<typeof claim.PublishClaim>, by: Caller): Done
  approve(command: z.output<typeof claim.ApproveClaim>, by: Caller): Done
  pay(command: z.output<typeof claim.PayClaim>, by: Caller): Done
  confirmPayment(command: z.output<typeof claim.ConfirmPayment>, by: Caller): Done
  bankReturn(command: z.output<typeof claim.ReportBankReturn>, by: Caller): Done
  reject(command: z.output<typeof claim.RejectClaim>, by: Caller): Done
  withdraw(command: z.output<typeof claim.WithdrawClaim>, by: Caller): Done
  get(query: { claimId: string }, by: Caller): Promise<claim.ClaimView | null>
  list(query: z.output<typeof ListClaims>, by: Caller): Promise<claim.ClaimView[]>
  claimable(query: z.output<typeof Claimable>, by: Caller): Promise<claim.ClaimableMonth[]>
  permitted(query: { claimId: string }, by: Caller): Promise<Permitted[]>
  ledger(query: { personId: string }, by: Caller): Promise<claim.LedgerRow[]>
}

const { router, requires } = contract<SubsidyApp>()
const done = orThrow(claim.claimRefusals)

export const subsidyRouter = router({
  claim: router({
    submit: requires('claim:submit', 'employer')
      .input(claim.SubmitClaim)
      .mutation(({ ctx, input }) => ctx.app.submit(input, ctx.caller).then(done)),
    check: requires('claim:check', 'division')
      .input(claim.CheckClaim)
      .mutation(({ ctx, input }) => ctx.app.check(input, ctx.caller).then(done)),
    publish: requires('claim:publish', 'division')
      .input(claim.PublishClaim)
      .mutation(({ ctx, input }) => ctx.app.publish(input, ctx.caller).then(done)),
    approve: requires('claim:approve', 'division')
      .input(claim.ApproveClaim)
      .mutation(({ ctx, input }) => ctx.app.approve(input, ctx.caller).then(done)),
    pay: requires('claim:pay', 'division')
      .input(claim.PayClaim)
      .mutation(({ ctx, input }) => ctx.app.pay(input, ctx.caller).then(done)),
    confirmPayment: requires('claim:pay', 'division')
      .input(claim.ConfirmPayment)
      .mutation(({ ctx, input }) => ctx.app.confirmPayment(input, ctx.caller).then(done)),
    bankReturn: requires('claim:pay', 'division')
      .input(claim.ReportBankReturn)
      .mutation(({ ctx, input }) => ctx.app.bankReturn(input, ctx.caller).then(done)),
    reject: requires('claim:reject', 'division')
      .input(claim.RejectClaim)
      .mutation(({ ctx, input }) => ctx.app.reject(input, ctx.caller).then(done)),
    withdraw: requires('claim:withdraw', 'employer')
      .input(claim.WithdrawClaim)
      .mutation(({ ctx, input }) => ctx.app.withdraw(input, ctx.caller).then(done)),
    get: requires('claim:read', 'either')
      .input(z.strictObject({ claimId: claim.ClaimId }))
      .output(claim.ClaimView.nullable())
      .query(({ ctx, input }) => ctx.app.get(input, ctx.caller)),
    list: requires('claim:read', 'either')
      .input(ListClaims)
      .output(z.array(claim.ClaimView))
      .query(({ ctx, input }) => ctx.app.list(input, ctx.caller)),
    claimable: requires('claim:submit', 'employer')
      .input(Claimable)
      .output(z.array(claim.ClaimableMonth))
      .query(({ ctx, input }) => ctx.app.claimable(input, ctx.caller)),
    permitted: requires('claim:read', 'either')
      .input(z.strictObject({ claimId: claim.ClaimId }))
      .output(z.array(Permitted))
      .query(({ ctx, input }) => ctx.app.permitted(input, ctx.caller)),
  }),
  ledger: router({
    ofPerson: requires('ledger:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(claim.LedgerRow))
      .query(({ ctx, input }) => ctx.app.ledger(input, ctx.caller)),
  }),
})
export type SubsidyRouter = typeof subsidyRouter
