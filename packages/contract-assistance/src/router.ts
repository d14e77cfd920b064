import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { agreementRefusals, AgreementView, ProposeAgreement, SignAgreement, type AgreementRefusal } from './agreement.ts'

/** What the assistance service can do: one line per use case. */
export interface AssistanceApp {
  proposeAgreement(command: z.output<typeof ProposeAgreement>, by: Caller): Promise<Outcome<AgreementRefusal>>
  signAgreement(command: z.output<typeof SignAgreement>, by: Caller): Promise<Outcome<AgreementRefusal>>
  agreementsOf(query: { personId: string }, by: Caller): Promise<AgreementView[]>
}

const { router, requires } = contract<AssistanceApp>()
const ofPerson = z.strictObject({ personId: z.uuid() })

export const assistanceRouter = router({
  agreement: router({
    propose: requires('agreement:propose', 'division')
      .input(ProposeAgreement)
      .mutation(({ ctx, input }) => ctx.app.proposeAgreement(input, ctx.caller).then(orThrow(agreementRefusals))),
    sign: requires('agreement:sign', 'division')
      .input(SignAgreement)
      .mutation(({ ctx, input }) => ctx.app.signAgreement(input, ctx.caller).then(orThrow(agreementRefusals))),
    ofPerson: requires('agreement:read', 'division')
      .input(ofPerson)
      .output(z.array(AgreementView))
      .query(({ ctx, input }) => ctx.app.agreementsOf(input, ctx.caller)),
  }),
})
export type AssistanceRouter = typeof assistanceRouter
