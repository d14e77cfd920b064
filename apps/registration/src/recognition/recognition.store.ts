import type { Outgoing } from '@jiuyuan/contract-kit/event'
import { outgoing } from '@jiuyuan/contract-kit/event'
import * as events from '@jiuyuan/contract-registration/events'
import { RecognitionStatus, recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Store } from '@jiuyuan/service-kit/store'
import type { RecognitionFact } from './recognition-acts.ts'
import { Recognition, type KnownRecognition } from './recognition-state.ts'

const told = (fact: RecognitionFact, id: string, state: KnownRecognition): Outgoing => {
  const about = { recognitionId: id, personId: state.personId, householdId: state.householdId }
  const { category, firstContactOfficer } = state
  switch (fact.type) {
    case 'RecognitionApplied':
      return outgoing(events.RecognitionApplied, { ...about, category, appliedOn: fact.appliedOn })
    case 'RejectionProposed':
      return outgoing(events.RejectionProposed, { ...about, dueOn: fact.dueOn })
    case 'RecognitionChecked':
      return outgoing(events.RecognitionChecked, { ...about, dueOn: fact.dueOn })
    case 'RecognitionPublicised':
      return outgoing(events.RecognitionPublicised, { ...fact, ...about })
    case 'RecognitionObjected':
      return outgoing(events.RecognitionObjected, { ...about, objectionId: fact.objectionId })
    case 'ObjectionSettled':
      return outgoing(events.ObjectionSettled, { ...fact, ...about })
    case 'NoticeEnded':
      return outgoing(events.NoticeEnded, { ...about, dueOn: fact.dueOn })
    case 'RecognitionReviewed':
      return outgoing(events.RecognitionReviewed, { ...about, dueOn: fact.dueOn })
    case 'RecognitionRecognised': {
      const { recognisedAt } = fact
      return outgoing(events.RecognitionRecognised, { ...about, category, recognisedAt, firstContactOfficer })
    }
    case 'RecognitionRejected':
      return outgoing(events.RecognitionRejected, { ...about, reason: fact.ground, stage: fact.stage })
    case 'RecognitionWithdrawn':
      return outgoing(events.RecognitionWithdrawn, about)
  }
}

const openCase = `select status, state->>'appliedOn' as applied_on from recognition
  where person_id = $1 and category = $2 and status not in ('rejected', 'withdrawn')`

const alreadyOpen = async (db: Db, state: Recognition) => {
  const values = state.status === 'none' ? [] : [state.personId, state.category]
  const { rows } = await db.query<{ status: string; applied_on: string }>(openCase, values)
  const [other] = rows
  const status = other ? recognitionStatusText[RecognitionStatus.parse(other.status)] : ''
  return refuse<RecognitionRefusal>('recognition-open', { appliedOn: other?.applied_on ?? '', status })
}

export const recognitionStore: Store<Recognition, RecognitionFact, RecognitionRefusal> = {
  table: 'recognition',
  state: Recognition,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => {
    if (state.status === 'none') return {}
    const { personId, category, status, dueOn } = state
    return { person_id: personId, category, status, due_on: dueOn }
  },
  dueAt: (state) => (state.status === 'publicised' ? startOfDay(addDays(state.notice.until, 1)) : undefined),
  publish: (id, fact, state) => (state.status === 'none' ? [] : [told(fact, id, state)]),
  conflicts: { recognition_one_open_per_person_and_category: alreadyOpen },
}
