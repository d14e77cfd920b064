import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import type { PrismaClient } from '../generated/client.ts'
import { campaign } from './campaign.ts'
import { campaignStore } from './campaign.store.ts'
import { draw } from './draw.ts'
import { drawStore } from './draw.store.ts'
import { inspection } from './inspection.ts'
import { inspectionStore } from './inspection.store.ts'

export const inspectionCommands = (edge: Edge) => ({
  inspection: commandShell(edge)(inspection, inspectionStore),
  campaign: commandShell(edge)(campaign, campaignStore),
  draw: commandShell(edge)(draw, drawStore),
})
export type InspectionCommands = ReturnType<typeof inspectionCommands>

/** What inspections are worked with. */
export interface Inspecting {
  readonly commands: InspectionCommands
  readonly prisma: PrismaClient
  readonly db: Db
  readonly pool: Pool
  readonly clock: Clock
  readonly seal: Seal
}
