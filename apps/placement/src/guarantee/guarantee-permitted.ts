import { guaranteeRefusals } from '@jiuyuan/contract-placement/guarantee'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import type { GuaranteeCommand } from './guarantee-acts.ts'
import type { Guarantee } from './guarantee-state.ts'
import { guarantee } from './guarantee.ts'

const asked = permittedBy(guaranteeRefusals)

/** What may be done with a guarantee now, by asking the rules in advance. */
export const guaranteePermitted = (state: Guarantee, now: string): Permitted[] => {
  const questions: Record<string, GuaranteeCommand> = {
    pause: { type: 'PauseGuarantee', now, by: '', reason: '' },
    resume: { type: 'ResumeGuarantee', now },
    explain: { type: 'ExplainBreach', explanation: '' },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = guarantee.decide(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
