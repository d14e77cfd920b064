import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { trainingApp, trainingCommands } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { onPersonMoved } from './on/move.ts'
import { onRegistration } from './on/registration.ts'

/** What the training service is made of. */
export const trainingParts = (edge: ServiceEdge): Parts => {
  const commands = trainingCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
  return {
    app: trainingApp(commands, { prisma, clock: edge.clock }),
    reactions: { registration: [...onRegistration, onPersonMoved(commands)] },
  }
}
