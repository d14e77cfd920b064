import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { assistanceApp, assistanceCommands } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { onRecognitionRecognised } from './on/recognition-recognised.ts'

/** What the assistance service is made of. */
export const assistanceParts = (edge: ServiceEdge): Parts => {
  const commands = assistanceCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
  return {
    app: assistanceApp(commands, prisma),
    reactions: { registration: [onRecognitionRecognised(commands)], placement: [] },
  }
}
