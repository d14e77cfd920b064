import { sealWith } from '@jiuyuan/service-kit/seal'
import type { Parts, ServiceEdge } from '@jiuyuan/service-kit/service'
import { PrismaPg } from '@prisma/adapter-pg'
import { subsidyApp, subsidyCommands } from './app.ts'
import { orderedFile } from './claim/payment-file.ts'
import { PrismaClient } from './generated/client.ts'
import { onCard } from './on/card.ts'
import { onCertificate } from './on/certificate.ts'
import { onPlacement } from './on/placement.ts'
import { z } from 'zod'

const FileQuery = z.strictObject({ claimId: z.uuid() })

/** What the subsidy service is made of. */
export const subsidyParts =
  ({ FIELD_KEY }: { FIELD_KEY: Buffer }) =>
  (edge: ServiceEdge): Parts => {
    const commands = subsidyCommands(edge)
    const prisma = new PrismaClient({ adapter: new PrismaPg(edge.pool) })
    const seal = sealWith(FIELD_KEY)
    return {
      app: subsidyApp(commands, { prisma, pool: edge.pool, clock: edge.clock, seal }),
      reactions: { registration: onCertificate, card: onCard, placement: onPlacement },
      routes: (server, callerOf) => {
        server.get('/download/payment-file', async (request, reply) => {
          const by = await callerOf(request)
          if (!by.permissions.includes('claim:pay')) return reply.code(403).send({ error: 'claim:pay' })
          const { claimId } = FileQuery.parse(request.query)
          const file = await orderedFile(prisma, seal, { claimId, by })
          if (!file) return reply.code(404).send({ error: 'not found' })
          return reply
            .header('content-disposition', `attachment; filename="payment-${claimId}.csv"`)
            .type('text/csv; charset=utf-8')
            .send(file.text)
        })
      },
    }
  }
