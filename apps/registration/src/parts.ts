import type { RegistrationApp } from '@jiuyuan/contract-registration/router'
import type { Every } from '@jiuyuan/service-kit/every'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { registrationApp } from './app.ts'
import { registrationCommands } from './commands.ts'
import { dossierApp } from './dossier-app.ts'
import { documentRoutes } from './dossier/document-routes.edge.ts'
import { exportApp } from './export-app.ts'
import { exportRoutes } from './export/export-routes.edge.ts'
import { tendExport } from './export/make-export.edge.ts'
import { fileStore } from './dossier/files.edge.ts'
import { noPorts, stubPorts } from './fact-port/stub-ports.ts'
import { exitParts } from './exit-parts.ts'
import { PrismaClient } from './generated/client.ts'
import { noticeApp, noticesClose } from './notice-app.ts'
import { publicNotices } from './notice/notice-public.edge.ts'
import { postingPhotos } from './notice/posting-photo.edge.ts'
import { onCardExpired } from './on/card-expired.ts'
import { householdsAge } from './household-app.ts'
import { onDuplicates, onKnownCards } from './on/duplicate.ts'
import { onHouseholdEvents } from './on/household.ts'
import { onMemberRestored } from './on/member-restored.ts'
import { onOwnLedger } from './on/certificate-ledger.ts'
import { onLedger } from './on/ledger.ts'
import { onDossier } from './on/dossier.ts'
import { onUndone } from './on/undone.ts'
import { onPlacement } from './on/placement.ts'
import { onVisits } from './on/visit.ts'
import { paperSeals, type Keys } from './person/papers.edge.ts'
import { noticesEnd, recognitionApp, recognitionCommands } from './recognition-app.ts'
import { refusedRows } from './roster/refused-rows.edge.ts'
import { rosterRoutes } from './roster/routes.edge.ts'
import { sendBatch } from './roster/send-batch.edge.ts'
import { tendBatch } from './roster/tend-batch.edge.ts'
import { rosterApp } from './roster-app.ts'

/** What the registration service is made of. */
export const registrationParts =
  (keys: Keys & { readonly FILES_DIR: string; readonly DEMO?: string | undefined }) =>
  (edge: ServiceEdge): Parts => {
    const { pool, clock } = edge
    const commands = registrationCommands(edge)
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
    const recognitions = recognitionCommands(edge)
    const ports = keys.DEMO ? stubPorts(clock) : noPorts
    const reading = { prisma, db: pool, pool, clock, seals: paperSeals(keys), ports }
    const files = fileStore({ db: pool, clock, dir: keys.FILES_DIR, key: keys.FIELD_KEY })
    const working = { ...reading, commands, files }
    const exits = exitParts(edge, reading, recognitions)
    const every: Every[] = [
      exits.every,
      householdsAge(commands, reading),
      { table: 'roster_batch', command: tendBatch({ ...working, wake: edge.wake }) },
      { table: 'export_job', command: tendExport(working) },
      files.sweep,
      noticesEnd(recognitions, reading),
      noticesClose(recognitions, reading),
    ]
    const app: RegistrationApp = {
      ...exits.app,
      ...registrationApp(commands, reading),
      ...rosterApp(commands, reading),
      ...dossierApp(commands, reading),
      ...exportApp(commands, reading),
      ...recognitionApp(recognitions, reading),
      ...noticeApp(recognitions, { ...reading, files }),
    }
    return {
      app,
      reactions: {
        registration: [
          ...onHouseholdEvents(commands),
          onMemberRestored(commands),
          ...onDuplicates(commands),
          onUndone(commands),
          onDossier(commands),
          ...onOwnLedger,
          ...exits.onOwn,
        ],
        card: [onLedger.card, ...onKnownCards, onCardExpired(recognitions), ...exits.onCard],
        placement: [...exits.onPlacement, ...onPlacement(commands), onLedger.placement],
        subsidy: [onLedger.subsidy],
        training: [onLedger.training],
        assistance: [onLedger.assistance, ...onVisits(commands)],
      },
      every,
      routes: (server, callerOf) => {
        for (const serve of [
          documentRoutes(working),
          exportRoutes(working),
          rosterRoutes({ send: sendBatch(working), refusedRows: refusedRows(reading) }),
          publicNotices(recognitions, reading),
          postingPhotos({ prisma, files }),
        ])
          serve(server, callerOf)
      },
    }
  }
