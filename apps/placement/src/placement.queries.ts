import { GuaranteeView } from '@jiuyuan/contract-placement/guarantee'
import { OfferView, PlacementView } from '@jiuyuan/contract-placement/offer'
import { EmployerView, PostView } from '@jiuyuan/contract-placement/post'
import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { Employer } from './employer/employer.ts'
import type { PrismaClient } from './generated/client.ts'
import { guaranteeView } from './guarantee/guarantee-view.ts'
import { Offer } from './offer/offer.ts'
import { Placement } from './placement/placement.ts'
import { Post } from './post/post.ts'

const PAGE = 200
const newestFirst = { orderBy: { id: 'desc' }, take: PAGE } as const

/** Rows of the caller's divisions, or of the caller's own employer. */
const within = (by: Caller) => (by.employerId ? { employerId: by.employerId } : scopeWhere(by))

export const employers = async (prisma: PrismaClient, by: Caller): Promise<EmployerView[]> => {
  const where = by.employerId ? { id: by.employerId } : scopeWhere(by)
  const rows = await prisma.employer.findMany({ where, orderBy: { name: 'asc' }, take: PAGE })
  return rows.map(({ id, state }) => EmployerView.parse({ ...Employer.parse(state), id }))
}

export const posts = async (prisma: PrismaClient, status: string | undefined, by: Caller): Promise<PostView[]> => {
  const rows = await prisma.post.findMany({ where: { ...within(by), ...(status ? { status } : {}) }, ...newestFirst })
  const counts = await prisma.placement.groupBy({
    by: ['postId'],
    where: { postId: { in: rows.map(({ id }) => id) }, status: 'in-post' },
    _count: true,
  })
  const taken = new Map(counts.map(({ postId, _count }) => [postId, _count]))
  return rows.map(({ id, state }) =>
    PostView.parse({ reason: null, ...Post.parse(state), id, taken: taken.get(id) ?? 0 }),
  )
}

export const postState = async (prisma: PrismaClient, id: string, by: Caller) => {
  const row = await prisma.post.findFirst({ where: { id, ...within(by) }, select: { state: true } })
  return row && Post.parse(row.state)
}

export const offers = async (prisma: PrismaClient, personId: string | undefined, by: Caller): Promise<OfferView[]> => {
  const rows = await prisma.offer.findMany({
    where: { ...within(by), ...(personId ? { personId } : {}) },
    ...newestFirst,
  })
  return rows.map(({ id, state }) => OfferView.parse({ householdId: null, reason: null, ...Offer.parse(state), id }))
}

export const offerState = async (prisma: PrismaClient, id: string, by: Caller) => {
  const row = await prisma.offer.findFirst({ where: { id, ...within(by) }, select: { state: true } })
  return row && Offer.parse(row.state)
}

export const placements = async (
  prisma: PrismaClient,
  personId: string | undefined,
  by: Caller,
): Promise<PlacementView[]> => {
  const rows = await prisma.placement.findMany({
    where: { ...within(by), ...(personId ? { personId } : {}) },
    ...newestFirst,
  })
  return rows.map(({ id, state }) => PlacementView.parse({ endedOn: null, ...Placement.parse(state), id }))
}

export const placementState = async (prisma: PrismaClient, id: string, by: Caller) => {
  const row = await prisma.placement.findFirst({ where: { id, ...within(by) }, select: { state: true } })
  return row && Placement.parse(row.state)
}

const open = ['running', 'paused', 'breached']

interface Board {
  readonly division?: string | undefined
  readonly open: boolean
  readonly now: string
}

/** The guarantees of a scope, the most urgent at the top. */
export const guarantees = async (
  prisma: PrismaClient,
  { division, open: onlyOpen, now }: Board,
  by: Caller,
): Promise<GuaranteeView[]> => {
  const below = division ? { division: { gte: rangeOf(division).from, lt: rangeOf(division).to } } : {}
  const rows = await prisma.guarantee.findMany({
    where: { AND: [scopeWhere(by), below], ...(onlyOpen ? { status: { in: open } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE,
  })
  const views = rows.map(({ id, state }) => guaranteeView(id, state, now))
  return views.toSorted((one, other) => one.limitAt.localeCompare(other.limitAt))
}

export const guaranteeRow = (prisma: PrismaClient, id: string, by: Caller) =>
  prisma.guarantee.findFirst({ where: { id, ...scopeWhere(by) }, select: { id: true, state: true } })
