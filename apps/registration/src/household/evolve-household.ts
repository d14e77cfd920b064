import type { HouseholdFact } from './household-acts.ts'
import type { Household, KnownHousehold } from './household-state.ts'

type Turn = HouseholdFact & { type: 'ZeroFound' | 'ZeroLost' | 'Cleared' | 'Reopened' }

const taken = (state: Household, { division, number, member }: HouseholdFact & { type: 'MemberTaken' }): Household =>
  state.status === 'none'
    ? { status: 'observed', division, number, members: [member], occurrence: 0, history: [] }
    : { ...state, members: [...state.members.filter(({ personId }) => personId !== member.personId), member] }

const turned = (state: KnownHousehold, zero: boolean, { since, occurrence, causePersonId, causeFact }: Turn) => ({
  ...state,
  occurrence,
  history: [...state.history, { since, zero, occurrence, causePersonId, causeFact }],
})

const cleared = (state: KnownHousehold, fact: HouseholdFact & { type: 'Cleared' }): Household => {
  if (state.status !== 'open') return state
  const { clearedAt, stableOn } = fact
  const { recognisedAt } = state
  return { ...turned(state, false, fact), status: 'cleared', recognisedAt, clearedAt, stableOn }
}

export const evolveHousehold = (state: Household, fact: HouseholdFact): Household => {
  if (fact.type === 'MemberTaken') return taken(state, fact)
  if (state.status === 'none') return state
  const { members } = state
  switch (fact.type) {
    case 'MemberChanged': {
      const { personId, status, certified } = fact
      return {
        ...state,
        members: members.map((one) => (one.personId === personId ? { ...one, status, certified } : one)),
      }
    }
    case 'MemberLost':
      return { ...state, members: members.filter(({ personId }) => personId !== fact.personId) }
    case 'ZeroFound':
      return { ...turned(state, true, fact), status: 'candidate' }
    case 'ZeroLost':
      return { ...turned(state, false, fact), status: 'observed' }
    case 'ZeroOpened':
      return { ...state, status: 'open', recognisedAt: fact.recognisedAt }
    case 'Cleared':
      return cleared(state, fact)
    case 'Reopened':
      return { ...turned(state, true, fact), status: 'open', recognisedAt: fact.reopenedAt }
    case 'Stable':
      return state.status === 'cleared' ? { ...state, status: 'stable' } : state
  }
}
