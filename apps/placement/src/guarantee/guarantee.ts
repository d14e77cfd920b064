import type { GuaranteeRefusal } from '@jiuyuan/contract-placement/guarantee'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decideGuarantee } from './decide-guarantee.ts'
import { evolveGuarantee } from './evolve-guarantee.ts'
import type { GuaranteeCommand, GuaranteeFact } from './guarantee-acts.ts'
import type { Guarantee } from './guarantee-state.ts'

export const guarantee: Decider<Guarantee, GuaranteeCommand, GuaranteeFact, GuaranteeRefusal> = {
  initial: { status: 'none' },
  decide: decideGuarantee,
  evolve: evolveGuarantee,
}
