import { sealWith } from '@jiuyuan/service-kit/seal'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { cardApp, cardCommands } from './app.ts'
import { cardPublic } from './check/card-public.edge.ts'
import { signingWith, type SigningAlgorithm } from './check/signed-form.ts'
import { PrismaClient } from './generated/client.ts'
import { onCertificate } from './on/certificate.ts'
import { inspectionApp } from './inspection/inspection-app.ts'
import { inspectionCommands } from './inspection/inspecting.ts'
import { inspectionEvery } from './inspection/inspection-every.ts'
import { onCardEnded, onInspectedMerged, onInspectedMoved } from './on/inspected-card.ts'
import { warnLow } from './numbers-app.ts'
import { onOverturned } from './on/overturned.ts'
import { onPerson } from './on/person.ts'
import { keepPersonal } from './on/personal.ts'
import { onPlacement } from './on/placement.ts'
import { onPolicy } from './on/policy.ts'
import { onRecognitionEnded } from './on/recognition-ended.ts'
import { onRecognitionRecognised } from './on/recognition-recognised.ts'
import { onEmployment, onPaid } from './on/standing.ts'
import { onWork } from './on/work.ts'

interface Keys {
  readonly FIELD_KEY: Buffer
  readonly PERSONAL_KEY: Buffer
  readonly CARD_SIGNING_KEY: string
  readonly CARD_SIGNING_ALGORITHM: SigningAlgorithm
}

/** What the card service is made of. */
export const cardParts =
  ({ FIELD_KEY, PERSONAL_KEY, CARD_SIGNING_KEY, CARD_SIGNING_ALGORITHM }: Keys) =>
  (edge: ServiceEdge): Parts => {
    const commands = cardCommands(edge)
    const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
    const seal = sealWith(FIELD_KEY)
    const signing = signingWith(CARD_SIGNING_ALGORITHM, CARD_SIGNING_KEY)
    const around = { prisma, db: edge.pool, pool: edge.pool, clock: edge.clock, seal, signing }
    const inspecting = { ...edge, commands: inspectionCommands(edge), prisma, seal }
    return {
      app: { ...cardApp(commands, around), ...inspectionApp(inspecting) },
      reactions: {
        registration: [
          ...onCertificate,
          onRecognitionRecognised(commands),
          ...onRecognitionEnded(commands),
          ...onPerson(commands),
          ...onOverturned(commands),
          ...onWork,
          ...onEmployment,
          ...onInspectedMoved(inspecting.commands),
          ...onInspectedMerged(inspecting.commands),
        ],
        card: onCardEnded(inspecting.commands),
        placement: onPlacement,
        subsidy: [...onPaid, ...onPolicy(commands)],
      },
      every: [warnLow(commands, edge.clock), ...inspectionEvery(inspecting)],
      routes: cardPublic(around),
      personal: keepPersonal(sealWith(PERSONAL_KEY), seal),
    }
  }
