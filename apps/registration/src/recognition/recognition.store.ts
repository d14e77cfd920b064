import type { Outgoing } from '@jiuyuan/contract-kit/event'
import { outgoing } from '@jiuyuan/contract-kit/event'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import * as events from '@jiuyuan/contract-registration/events'
import { RecognitionStatus, recognitionStatusText } from '@jiuyuan/contract-registration/recognition'
import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Store } from '@jiuyuan/service-kit/store'
import { unread } from './decide-repeat.ts'
import { exitColumns } from './exit-columns.ts'
import { isExitFact } from './exit-acts.ts'
import type { RecognitionFact } from './recognition-acts.ts'
import { Recognition, type KnownRecognition } from './recognition-state.ts'
import { toldCategory } from './sensitive.ts'
import { toldExit } from './told-exit.ts'

/** The categories as other departments may know them: the primary one, and all applied for that hold (before the check: all of them). */
const toldCategories = (state: KnownRecognition) => {
  const { category, categories, appliedOn } = state
  const proofs = ('proofs' in state && state.proofs) || null
  const holds = (code: string) => !proofs || proofs.some(({ rule, outcome }) => rule === code && outcome === 'yes')
  const holding = categories.filter(holds)
  const open = (code: string) => events.Category.parse(toldCategory(code, appliedOn))
  return { category: open(category), categories: [...new Set(holding.map(open))] }
}

const told = (fact: RecognitionFact, id: string, state: KnownRecognition): Outgoing | Outgoing[] => {
  const about = { recognitionId: id, personId: state.personId, householdId: state.householdId }
  const { firstContactOfficer } = state
  if (isExitFact(fact)) return toldExit(fact, about)
  switch (fact.type) {
    case 'RecognitionApplied':
      return outgoing(events.RecognitionApplied, { ...about, ...toldCategories(state), appliedOn: fact.appliedOn })
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
      return outgoing(events.RecognitionRecognised, {
        ...about,
        ...toldCategories(state),
        recognisedAt,
        firstContactOfficer,
      })
    }
    case 'RecognitionRejected':
      return outgoing(events.RecognitionRejected, { ...about, reason: fact.ground, stage: fact.stage })
    case 'RecognitionWithdrawn':
      return outgoing(events.RecognitionWithdrawn, { ...about, because: 'person' })
    case 'RecognitionLeftUnsupplemented':
      return outgoing(events.RecognitionWithdrawn, { ...about, because: 'not-supplemented' })
    case 'ReviewReopened':
      return outgoing(deciding.ReviewReopened, { ...about, dueOn: fact.dueOn })
    // What holds is told with the recognition; a repeated objection that is found new, as an objection.
    case 'CategoryAdded':
    case 'RepeatRecorded':
    case 'RepeatsJudged':
    case 'PolicyPeriodEnded':
    case 'MoveFollowed':
      return []
    case 'RecognitionGaveWay':
      return outgoing(deciding.RecognitionEnded, { ...about, ground: 'policy-ended', endedOn: fact.on })
    case 'RecognitionReturned':
      return outgoing(events.RecognitionReturned, { ...about, dueOn: fact.until })
    case 'RecognitionSupplemented':
      return outgoing(events.RecognitionSupplemented, { ...about, dueOn: fact.dueOn })
    case 'RecognitionSentBack':
      return outgoing(events.RecognitionSentBack, { ...about, dueOn: fact.dueOn })
    case 'PrimaryChanged':
      return outgoing(events.PrimaryChanged, { ...about, category: toldCategories(state).category })
  }
}

const openCase = `select status, state->>'appliedOn' as applied_on from recognition
  where person_id = $1 and status not in ('rejected', 'withdrawn', 'ended', 'revoked')`

const alreadyOpen = async (db: Db, state: Recognition) => {
  const values = state.status === 'none' ? [] : [state.personId]
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
    const repeats = unread(state).length
    return { person_id: personId, category, status, due_on: dueOn, repeats, ...exitColumns(state) }
  },
  dueAt: (state) => (state.status === 'publicised' ? startOfDay(addDays(state.notice.until, 1)) : undefined),
  publish: (id, fact, state) => (state.status === 'none' ? [] : [told(fact, id, state)].flat()),
  conflicts: { recognition_one_open_per_person: alreadyOpen },
}
