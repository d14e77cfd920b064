import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { placementApp, placementCommands } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { onCard, onRegistration } from './on/assisted-person.ts'
import { onHousehold } from './on/household.ts'
import { onOffer } from './on/offer.ts'

/** What the placement service is made of. */
export const placementParts = (edge: ServiceEdge): Parts => {
  const commands = placementCommands(edge)
  const { clock } = edge
  const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
  return {
    app: placementApp(commands, { prisma, clock }),
    reactions: {
      registration: [...onRegistration, ...onHousehold(commands)],
      card: onCard,
      placement: onOffer(commands),
    },
    every: [
      {
        table: 'guarantee',
        command: (id, request) => commands.guarantee(id, { type: 'TickGuarantee', now: clock.now().toISOString() }, request),
      },
    ],
  }
}
