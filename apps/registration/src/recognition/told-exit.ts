import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import type { ExitFact } from './exit-acts.ts'

/** What the other departments are told of an exit; what one officer proposes is nobody's business yet. */
export const toldExit = (
  fact: ExitFact,
  about: { recognitionId: string; personId: string; householdId: string },
): Outgoing[] => {
  switch (fact.type) {
    case 'ExitNoticed':
      return [outgoing(deciding.ExitNoticed, { ...about, ground: fact.ground, decisionId: fact.decisionId })]
    case 'ExitDropped': {
      const { on, decisionId } = fact
      return decisionId ? [outgoing(deciding.ExitDropped, { ...about, on, decisionId })] : []
    }
    case 'RecognitionEnded':
      return [outgoing(deciding.RecognitionEnded, { ...about, ground: fact.ground, endedOn: fact.on })]
    case 'RecognitionRevoked':
      return [outgoing(deciding.RecognitionRevoked, { ...about, revokedOn: fact.on, decisionId: fact.decisionId })]
    case 'RecognitionReopened': {
      const { decisionId, status, on } = fact
      return [outgoing(deciding.RecognitionReopened, { ...about, decisionId, status, on })]
    }
    case 'ExitProposed':
    case 'ExitServed':
    case 'ExitObjected':
    case 'ExitObjectionSettled':
      return []
  }
}
