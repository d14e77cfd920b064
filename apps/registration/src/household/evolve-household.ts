import type { HouseholdFact } from './household-acts.ts'
import type { Change, Household, KnownHousehold } from './household-state.ts'

type Fact<Type extends HouseholdFact['type']> = HouseholdFact & { type: Type }
type Turn = Fact<'ZeroFound' | 'ZeroLost' | 'Cleared' | 'Reopened' | 'RemovalPassed'>

const nobody = {
  members: [],
  occurrence: 0,
  history: [],
  changes: [],
  income: [],
  agedTo: null,
  refusals: [],
  removedAs: null,
}

const taken = (state: Household, { division, number, member, since, fact }: Fact<'MemberTaken'>): Household => {
  const known: KnownHousehold = state.status === 'none' ? { status: 'observed', division, number, ...nobody } : state
  const others = known.members.filter(({ personId }) => personId !== member.personId)
  return {
    ...known,
    members: [...others, member],
    changes: [...known.changes, { kind: 'joined', since, fact, member }],
  }
}

const changed = (state: KnownHousehold, { personId, status, certified, since, fact }: Fact<'MemberChanged'>) => {
  const change: Change = { kind: 'status', since, fact, personId, status, certified }
  const members = state.members.map((one) => (one.personId === personId ? { ...one, status, certified } : one))
  return { ...state, members, changes: [...state.changes, change] }
}

const lost = (state: KnownHousehold, { personId, since, fact }: Fact<'MemberLost'>) => {
  const change: Change = { kind: 'left', since, fact, personId }
  const members = state.members.filter((one) => one.personId !== personId)
  return { ...state, members, changes: [...state.changes, change] }
}

const turned = (state: KnownHousehold, zero: boolean, { since, occurrence, causePersonId, causeFact }: Turn) => ({
  ...state,
  occurrence,
  history: [...state.history, { since, zero, occurrence, causePersonId, causeFact }],
})

const cleared = (state: KnownHousehold, fact: Fact<'Cleared'>): Household => {
  if (state.status !== 'open') return state
  const { clearedAt, stableOn } = fact
  return {
    ...turned(state, false, fact),
    status: 'cleared',
    recognisedAt: state.recognisedAt,
    removal: null,
    clearedAt,
    stableOn,
  }
}

const aged = (state: KnownHousehold, { on, ages }: Fact<'Aged'>): KnownHousehold => ({
  ...state,
  agedTo: on,
  members: state.members.map((one) => ({ ...one, agesOn: [...(ages[one.personId] ?? one.agesOn)] })),
})

const removed = (state: KnownHousehold, fact: Fact<'Removed'>): Household =>
  state.status === 'open' ? { ...state, status: 'removed', removedOn: fact.on, removedAs: fact.occurrence } : state

const takenBack = (state: KnownHousehold): Household =>
  state.status === 'removed'
    ? { ...state, status: 'open', removal: null, removedAs: null }
    : { ...state, removedAs: null }

const evolveIncome = (state: KnownHousehold, fact: Fact<'IncomeRecorded' | 'IncomeEnded'>): KnownHousehold => {
  if (fact.type === 'IncomeRecorded') {
    const { kind, since, source } = fact
    return { ...state, income: [...state.income, { kind, since, until: null, source }] }
  }
  const { kind, until } = fact
  const income = state.income.map((one) => (one.kind === kind && one.until === null ? { ...one, until } : one))
  return { ...state, income }
}

export const evolveHousehold = (state: Household, fact: HouseholdFact): Household => {
  if (fact.type === 'MemberTaken') return taken(state, fact)
  if (state.status === 'none') return state
  switch (fact.type) {
    case 'MemberChanged':
      return changed(state, fact)
    case 'MemberLost':
      return lost(state, fact)
    case 'ZeroFound':
      return { ...turned(state, true, fact), status: 'candidate' }
    case 'ZeroLost':
    case 'RemovalPassed':
      return { ...turned(state, false, fact), status: 'observed' }
    case 'ZeroOpened':
      return { ...state, status: 'open', recognisedAt: fact.recognisedAt, removal: null, refusals: [] }
    case 'Cleared':
      return cleared(state, fact)
    case 'Reopened':
      return {
        ...turned(state, true, fact),
        status: 'open',
        recognisedAt: fact.reopenedAt,
        removal: null,
        refusals: [],
      }
    case 'Stable':
      return state.status === 'cleared' ? { ...state, status: 'stable' } : state
    case 'Aged':
      return aged(state, fact)
    case 'IncomeRecorded':
    case 'IncomeEnded':
      return evolveIncome(state, fact)
    case 'RefusalCounted':
      return { ...state, refusals: [...state.refusals, fact.refusalId] }
    case 'RemovalProposed': {
      const { type: _, ...removal } = fact
      return state.status === 'open' ? { ...state, removal } : state
    }
    case 'RemovalDeclined':
      return state.status === 'open' ? { ...state, removal: null } : state
    case 'Removed':
      return removed(state, fact)
    case 'RemovalTakenBack':
      return takenBack(state)
  }
}
