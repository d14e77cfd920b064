import { CancelGround } from '@jiuyuan/contract-card/cancel-grounds'
import { DecisionSuperseded } from '@jiuyuan/contract-registration/decision-events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { on } from '@jiuyuan/service-kit/react'
import type { CardCommands } from '../app.ts'
import { cardsOf, commanding } from './person.ts'

/** A cancellation that was overturned never took effect: of the card itself, or of the certificate that took the card with it. */
export const onOverturned = (commands: CardCommands) => {
  const give = commanding(commands)
  return [
    on(DecisionSuperseded, async (tx, { kind, caseId, on: day }, meta) => {
      if (kind !== 'card-cancellation') return
      const command = { type: 'RestoreCard', reasons: CancelGround.options, on: day } as const
      await give(tx, [{ id: caseId }], { command, meta })
    }),
    on(CertificateRestored, async (tx, { personId, on: day }, meta) => {
      const command = { type: 'RestoreCard', reasons: ['left-market'], on: day } as const
      await give(tx, await cardsOf(tx, `person_id = $1 and status = 'cancelled'`, [personId]), { command, meta })
    }),
  ]
}
