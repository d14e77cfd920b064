import type { RegistrationApp } from '@jiuyuan/contract-registration/router'
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
import { noticesEnd, recognitionApp, recognitionCommands } from './recognition-app.ts'
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
    const recognitions = recognitionCommands(edge)
    const reading = { prisma, db: pool, pool, clock, seals: paperSeals(keys) }
    const working = { ...reading, commands }
    const every: Every[] = [
      {
        table: 'household',
        command: (id, request) => commands.household(id, { type: 'TickHousehold', today: clock.today() }, request),
      },
      { table: 'roster_batch', command: takeLines(working) },
      noticesEnd(recognitions, reading),
    ]
    const app: RegistrationApp = {
      ...registrationApp(commands, reading),
      ...recognitionApp(recognitions, reading),
    }
    return {
      app,
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
