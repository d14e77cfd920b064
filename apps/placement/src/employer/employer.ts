import { creditCodeFlaws, type CreditCodeFlaw, type EmployerRefusal } from '@jiuyuan/contract-placement/post'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Registered = z.object({ creditCode: z.string(), name: z.string(), division: z.string() })

/** 用人单位, known by its unified social credit code (GB 32100). */
export const Employer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Registered.extend({ status: z.literal('registered') }),
])
export type Employer = z.output<typeof Employer>
/** `flaw` names what is wrong with the code, if anything is. */
export type EmployerCommand = { type: 'RegisterEmployer'; flaw?: CreditCodeFlaw | undefined } & z.output<
  typeof Registered
>
export type EmployerFact = { type: 'EmployerRegistered' } & z.output<typeof Registered>

export const employer: Decider<Employer, EmployerCommand, EmployerFact, EmployerRefusal> = {
  initial: { status: 'none' },
  decide: (state, { flaw, type: _, ...registered }) => {
    if (flaw) return refuse('credit-code-invalid', { reason: flaw, flaw: creditCodeFlaws[flaw] })
    return state.status === 'none'
      ? accept({ type: 'EmployerRegistered', ...registered })
      : refuse('employer-registered')
  },
  evolve: (_, { type: __, ...registered }) => ({ status: 'registered', ...registered }),
}
