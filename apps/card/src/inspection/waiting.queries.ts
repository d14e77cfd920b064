import type {
  InspectionKind,
  InspectionStatus,
  InspectionWaiting,
  InspectionWaits,
} from '@jiuyuan/contract-card/inspection'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Campaign } from './campaign.ts'
import { Draw } from './draw.ts'
import type { Inspecting } from './inspecting.ts'

type Count = (prisma: PrismaClient, by: Caller, today: string) => Promise<number>

const cards =
  (where: { kind: InspectionKind; status: InspectionStatus; overdue?: boolean }): Count =>
  (prisma, by) =>
    prisma.inspection.count({ where: { ...where, ...scopeWhere(by) } })

const campaignsOver: Count = async (prisma, by, today) => {
  const running = await prisma.campaign.findMany({ where: { status: 'running', ...scopeWhere(by) } })
  return running
    .map(({ state }) => Campaign.parse(state))
    .filter((one) => one.status === 'running' && one.until < today).length
}

const drawsReady: Count = async (prisma, by, today) => {
  const committed = await prisma.draw.findMany({ where: { status: 'committed', ...scopeWhere(by) } })
  return committed
    .map(({ state }) => Draw.parse(state))
    .filter((one) => one.status === 'committed' && one.drawableFrom <= today).length
}

/** Each list with the permission of whoever works on it. */
const lists: Readonly<Record<InspectionWaiting, readonly [permission: string, count: Count]>> = {
  'inspection-due': ['inspection:verify', cards({ kind: 'annual', status: 'due', overdue: false })],
  'inspection-overdue': ['inspection:verify', cards({ kind: 'annual', status: 'due', overdue: true })],
  'inspection-excepted': ['inspection:verify', cards({ kind: 'annual', status: 'excepted' })],
  'inspection-stamp': ['inspection:stamp', cards({ kind: 'annual', status: 'verified' })],
  'sample-due': ['inspection:verify', cards({ kind: 'sample', status: 'due' })],
  'sample-stamp': ['inspection:stamp', cards({ kind: 'sample', status: 'verified' })],
  'campaign-close': ['inspection:close', campaignsOver],
  'draw-freeze': ['draw:freeze', drawsReady],
}
const isList = (list: string): list is InspectionWaiting => list in lists

/** What waits on the caller's lists of the inspection; a list that is nobody's duty here is not counted. */
export const waitingInspections = async ({ prisma, clock }: Inspecting, by: Caller): Promise<InspectionWaits> => {
  const mine = Object.keys(lists)
    .filter(isList)
    .filter((list) => by.permissions.includes(lists[list][0]))
  return Promise.all(mine.map(async (list) => ({ list, count: await lists[list][1](prisma, by, clock.today()) })))
}
