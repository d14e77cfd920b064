import type { Clock } from '@jiuyuan/service-kit/clock'
import type { PrismaClient } from './generated/client.ts'

/** What the use cases read: our own tables and the time. */
export interface Office {
  readonly prisma: PrismaClient
  readonly clock: Clock
}
