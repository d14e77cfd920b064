import { division, rangeOf } from '@jiuyuan/codes/divisions'
import {
  InspectionLine,
  type FindInspection,
  type InspectionList,
  type InspectionPage,
} from '@jiuyuan/contract-card/inspection'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { Prisma } from '../generated/client.ts'
import { expectedAnswers } from './deviations.ts'
import type { Inspecting } from './inspecting.ts'
import { knownOf, type KnownBy } from './inspection-known.ts'
import { Inspection, openStatuses } from './inspection.ts'
import { NOTICES } from './report-lines.ts'

const select = { id: true, state: true, cardId: true } as const
type Row = Prisma.InspectionGetPayload<{ select: typeof select }>
type Reading = Pick<Inspecting, 'prisma' | 'db'>

const view = ({ id, state }: Row, known: KnownBy): InspectionLine => {
  const inspection = Inspection.parse(state)
  if (inspection.status === 'none') throw new Error(`inspection ${id} has no state`)
  const now = known.get(inspection.cardId) ?? null
  const found = { deviations: [], verifiedOn: null, verifiedBy: null, stampedOn: null }
  const name = division(inspection.division)?.name ?? inspection.division
  const register = { known: now, expected: now && expectedAnswers(now) }
  return InspectionLine.parse({ ...found, ...inspection, ...register, id, divisionName: name })
}

const views = async ({ prisma, db }: Reading, query: Prisma.InspectionFindManyArgs & { where: object }) => {
  const rows = await prisma.inspection.findMany({ ...query, select })
  const known = await knownOf(
    db,
    rows.map(({ cardId }) => cardId),
  )
  return rows.map((row) => view(row, known))
}

const shown = (show: z.output<typeof InspectionList>['show']): Prisma.InspectionWhereInput => {
  if (show === 'overdue') return { overdue: true, status: { in: [...openStatuses] } }
  return show === 'unreached' ? { status: 'due', notices: { gte: NOTICES } } : { status: show }
}

type ListQuery = Pick<z.output<typeof InspectionList>, 'year' | 'division' | 'kind' | 'show' | 'cardNo'>

const listWhere = (
  { year, division: office, kind, show, cardNo }: ListQuery,
  by: Caller,
): Prisma.InspectionWhereInput => {
  const { from, to } = rangeOf(office)
  const ending = cardNo ? { cardNo: { endsWith: cardNo } } : {}
  return { year, kind, ...shown(show), ...ending, division: { gte: from, lt: to }, AND: scopeWhere(by) }
}

/** The cards of an office in the order of their numbers, as many as asked for. */
export const inspections = async (
  reading: Reading,
  query: z.output<typeof InspectionList>,
  by: Caller,
): Promise<InspectionPage> => {
  const { cursor, limit } = query
  const lines = await views(reading, {
    where: listWhere(query, by),
    orderBy: [{ cardNo: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
  })
  const page = lines.slice(0, limit)
  return { lines: page, cursor: lines.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** What is open for the card that was scanned or typed; by its last digits several may be meant. */
export const findInspections = (reading: Reading, { cardNo }: z.output<typeof FindInspection>, by: Caller) =>
  views(reading, {
    where: { cardNo: { endsWith: cardNo }, status: { in: [...openStatuses] }, ...scopeWhere(by) },
    orderBy: [{ kind: 'asc' }, { cardNo: 'asc' }],
    take: 10,
  })

/** Every inspection of the person's cards, the newest first. */
export const inspectionsOf = (reading: Reading, personId: string, by: Caller) =>
  views(reading, { where: { personId, ...scopeWhere(by) }, orderBy: [{ year: 'desc' }, { id: 'asc' }], take: 50 })
