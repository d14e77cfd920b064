import { blindIndex, sealWith } from '@jiuyuan/service-kit/seal'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { reportingApp } from './app.ts'
import { PrismaClient } from './generated/client.ts'
import { keepPersonal } from './person/keep-personal.ts'
import { reactions } from './reactions.ts'

interface Keys {
  readonly INDEX_KEY: Buffer
  readonly PERSONAL_KEY: Buffer
}

/** What the reporting service is made of: it hears everything and commands nothing. */
export const reportingParts =
  ({ INDEX_KEY, PERSONAL_KEY }: Keys) =>
  ({ pool, clock }: ServiceEdge): Parts => {
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
    const blind = blindIndex(INDEX_KEY)
    return {
      app: reportingApp({ prisma, db: pool, clock, blind }),
      reactions,
      personal: keepPersonal(sealWith(PERSONAL_KEY), blind),
    }
  }
