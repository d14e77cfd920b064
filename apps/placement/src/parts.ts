import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { placementApp } from './app.ts'
import { placementCommands } from './commands.ts'
import { PrismaClient } from './generated/client.ts'
import { catchUp } from './guarantee/catch-up.ts'
import { onCard, onRegistration } from './on/assisted-person.ts'
import { onHousehold } from './on/household.ts'
import { onOffer } from './on/offer.ts'

/** What the placement service is made of. */
export const placementParts = (edge: ServiceEdge): Parts => {
  const { clock, pool } = edge
  const commands = placementCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    app: placementApp(commands, { prisma, clock }),
    reactions: {
      registration: [...onRegistration, ...onHousehold(commands, clock)],
      card: onCard,
      placement: onOffer(commands, clock),
    },
    every: [{ table: 'guarantee', command: (id, request) => catchUp(commands, clock, { db: pool, id, request }) }],
  }
}
