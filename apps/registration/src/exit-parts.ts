import type { DecisionApp } from '@jiuyuan/contract-registration/decision-router'
import type { ExitApp } from '@jiuyuan/contract-registration/exit-router'
import type { RecheckApp } from '@jiuyuan/contract-registration/recheck-router'
import type { RefusalApp } from '@jiuyuan/contract-registration/refusal-router'
import type { Edge } from '@jiuyuan/service-kit/shell'
import { registrationCommands } from './commands.ts'
import { decisionApp, decisionCommands, type DecisionReading } from './decision-app.ts'
import { exitApp } from './exit-app.ts'
import { onCardCancelled, onHouseholdRemoved } from './on/ended-by-decision.ts'
import { onDecided, onServed } from './on/decision.ts'
import { onMoved } from './on/move.ts'
import { onRecheckable } from './on/recheck.ts'
import { onRefusedOffers } from './on/refusal.ts'
import { recheckApp, recheckCommands, rechecksDue } from './recheck-app.ts'
import type { RecognitionCommands } from './recognition-app.ts'
import { refusalApp, refusalCommands } from './refusal-app.ts'

export type ExitPartsApp = RefusalApp & ExitApp & DecisionApp & RecheckApp

/** Refusals judged, exit, decisions and rechecks: what these parts of the service are made of. */
export const exitParts = (edge: Edge, reading: DecisionReading, recognitions: RecognitionCommands) => {
  const [refusals, decisions, rechecks] = [refusalCommands(edge), decisionCommands(edge), recheckCommands(edge)]
  const { recognition } = recognitions
  const { person, household } = registrationCommands(edge)
  const app: ExitPartsApp = {
    ...refusalApp(refusals, reading),
    ...exitApp(recognitions, reading),
    ...decisionApp({ ...decisions, recognition, person, household }, reading),
    ...recheckApp(rechecks, reading),
  }
  return {
    app,
    onOwn: [
      ...onDecided(decisions),
      onHouseholdRemoved(decisions),
      ...onServed(recognitions),
      ...onRecheckable(rechecks),
      ...onMoved({ recognition, ...refusals, ...decisions, ...rechecks }),
    ],
    onCard: [onCardCancelled(decisions)],
    onPlacement: onRefusedOffers(refusals),
    every: rechecksDue(rechecks, reading),
  }
}
