import type { Every } from '@jiuyuan/service-kit/every'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { registrationApp } from './app.ts'
import { registrationCommands } from './commands.ts'
import { PrismaClient } from './generated/client.ts'
import { onHouseholdEvents } from './on/household.ts'
import { onLedger } from './on/ledger.ts'
import { onPlacement } from './on/placement.ts'
import { paperSeals, type Keys } from './person/papers.edge.ts'
import { refusedRows } from './roster/refused-rows.edge.ts'
import { rosterRoutes } from './roster/routes.edge.ts'
import { startBatch } from './roster/start-batch.edge.ts'
import { takeLines } from './roster/take-lines.edge.ts'

/** What the registration service is made of. */
export const registrationParts =
  (keys: Keys) =>
  (edge: ServiceEdge): Parts => {
    const { pool, clock } = edge
    const commands = registrationCommands(edge)
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
    const reading = { prisma, db: pool, clock, seals: paperSeals(keys) }
    const working = { ...reading, commands }
    const take = takeLines(working)
    const every: Every[] = [
      {
        table: 'household',
        command: (id, request) => commands.household(id, { type: 'TickHousehold', today: clock.today() }, request),
      },
      { table: 'roster_batch', command: take },
    ]
    return {
      app: registrationApp(commands, reading),
      reactions: {
        registration: onHouseholdEvents(commands),
        card: [onLedger.card],
        placement: [...onPlacement(commands), onLedger.placement],
        subsidy: [onLedger.subsidy],
        training: [onLedger.training],
        assistance: [onLedger.assistance],
      },
      every,
      routes: rosterRoutes({ start: startBatch(working), refusedRows: refusedRows(reading) }),
    }
  }
