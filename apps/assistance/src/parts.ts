import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { assistanceApp, assistanceCommands } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { onHousehold } from './on/household.ts'
import { onPersonMoved } from './on/move.ts'
import { onPlacementStarted } from './on/placement-started.ts'
import { onRecognitionRecognised } from './on/recognition-recognised.ts'

/** What the assistance service is made of. */
export const assistanceParts = (edge: ServiceEdge): Parts => {
  const { clock } = edge
  const commands = assistanceCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
  return {
    app: assistanceApp(commands, { prisma, db: edge.pool, clock }),
    reactions: {
      registration: [onRecognitionRecognised(commands), ...onHousehold(commands), onPersonMoved(commands)],
      placement: [onPlacementStarted(commands)],
    },
    every: [
      {
        table: 'visit',
        command: (id, request) => commands.visit(id, { type: 'TickVisit', now: clock.now().toISOString() }, request),
      },
    ],
  }
}
