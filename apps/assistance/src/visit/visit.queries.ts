import { visitRefusals, VisitView } from '@jiuyuan/contract-assistance/visit'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { visit, Visit, type VisitCommand } from './visit.ts'

interface Asking {
  readonly by: Caller
  readonly today: string
}

const nothingYet = { on: null, way: null, outcome: null, needs: [], note: null }

const view = (id: string, state: Visit, today: string) => {
  const late = state.status === 'planned' && state.dueOn < today
  return VisitView.parse({ ...nothingYet, late, ...state, id })
}

const views = async (prisma: PrismaClient, where: Prisma.VisitWhereInput, { by, today }: Asking) => {
  const rows = await prisma.visit.findMany({
    where: { ...where, ...scopeWhere(by) },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, state: true },
  })
  return rows.map(({ id, state }) => view(id, Visit.parse(state), today))
}

/** The hundred visits to be made first within the caller's scope; the street asks for those that are overdue. */
export const dueVisits = (prisma: PrismaClient, escalated: boolean | undefined, asking: Asking) =>
  views(prisma, { status: 'planned', ...(escalated === undefined ? {} : { escalated }) }, asking)

export const visitsOf = (prisma: PrismaClient, personId: string, asking: Asking) => views(prisma, { personId }, asking)

const asked = permittedBy(visitRefusals)

/** What may be done with the visit now, by asking the rules in advance. */
export const visitPermitted = async (prisma: PrismaClient, id: string, { by, today }: Asking): Promise<Permitted[]> => {
  const row = await prisma.visit.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  const state = row ? Visit.parse(row.state) : visit.initial
  const questions: Record<string, VisitCommand> = {
    record: {
      type: 'RecordVisit',
      on: today,
      today,
      way: 'telephone',
      outcome: 'stable',
      needs: [],
      note: null,
      signed: false,
    },
    reschedule: { type: 'RescheduleVisit', dueOn: today, reason: 'other', today },
    decline: { type: 'DeclineVisit', on: today, today },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = visit.decide(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
