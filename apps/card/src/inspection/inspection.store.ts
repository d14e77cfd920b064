import { CardInspected, InspectionOverdue } from '@jiuyuan/contract-card/inspection-events'
import type { InspectionRefusal } from '@jiuyuan/contract-card/inspection-refusals'
import { outgoing, type Outgoing } from '@jiuyuan/contract-kit/event'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Change, SideRow, Store } from '@jiuyuan/service-kit/store'
import { Inspection, type InspectionFact } from './inspection.ts'

const publish = (fact: InspectionFact, state: Inspection): readonly Outgoing[] => {
  if (state.status === 'none' || state.kind === 'sample') return []
  const { cardId, personId, year, overdueSince } = state
  const card = { cardId, personId, year }
  if (fact.type === 'CardStamped')
    return [outgoing(CardInspected, { ...card, on: fact.on, late: overdueSince !== null })]
  return fact.type === 'InspectionOverdue' ? [outgoing(InspectionOverdue, { ...card, on: fact.since })] : []
}

/** Late: benefits pause from the day after the window. Stamped: they go on, the same day. A sample touches neither. */
const validityOf = (id: string, fact: InspectionFact): SideRow[] => {
  if (fact.type !== 'InspectionOverdue' && fact.type !== 'CardStamped') return []
  const [valid, fromDay] = fact.type === 'CardStamped' ? [true, fact.on] : [false, fact.since]
  const source = derivedId('validity', id, fact.type, fromDay)
  const row = { component: 'inspection', valid, from_day: fromDay, cause: fact.type, source }
  return [{ table: 'validity_change', write: 'insert', key: ['source'], row }]
}

const validity = ({ id, facts, state }: Change<Inspection, InspectionFact>): SideRow[] =>
  state.status === 'none' || state.kind === 'sample'
    ? []
    : facts
        .flatMap((fact) => validityOf(id, fact))
        .map((side) => ({ ...side, row: { ...side.row, card_id: state.cardId } }))

export const inspectionStore: Store<Inspection, InspectionFact, InspectionRefusal> = {
  table: 'inspection',
  state: Inspection,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          kind: state.kind,
          source_id: state.sourceId,
          year: state.year,
          card_id: state.cardId,
          person_id: state.personId,
          card_no: state.cardNo,
          status: state.status,
          overdue: state.overdueSince !== null,
          late: state.status === 'inspected' && state.overdueSince !== null,
          notices: state.notices.length,
        },
  dueAt: (state) =>
    (state.status === 'due' || state.status === 'excepted') && state.overdueSince === null
      ? startOfDay(addDays(state.until, 1))
      : undefined,
  publish: (_, fact, state) => publish(fact, state),
  rows: validity,
}
