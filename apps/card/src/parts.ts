import { sealWith } from '@jiuyuan/service-kit/seal'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { cardApp, cardCommands } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { onCertificate } from './on/certificate.ts'
import { keepPersonal } from './on/personal.ts'
import { onPlacement } from './on/placement.ts'
import { onRecognitionRecognised } from './on/recognition-recognised.ts'

interface Keys {
  readonly FIELD_KEY: Buffer
  readonly PERSONAL_KEY: Buffer
}

/** What the card service is made of. */
export const cardParts =
  ({ FIELD_KEY, PERSONAL_KEY }: Keys) =>
  (edge: ServiceEdge): Parts => {
    const commands = cardCommands(edge)
    const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
    const seal = sealWith(FIELD_KEY)
    return {
      app: cardApp(commands, { prisma, db: edge.pool, clock: edge.clock, seal }),
      reactions: {
        registration: [...onCertificate, onRecognitionRecognised(commands)],
        placement: onPlacement,
        subsidy: [],
      },
      personal: keepPersonal(sealWith(PERSONAL_KEY), seal),
    }
  }
