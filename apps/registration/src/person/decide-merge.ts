import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { ChangeHousehold, MergeCommand, MergeFact } from './merge-acts.ts'
import { TakenFields, type KnownPerson, type TakenOver } from './person-state.ts'

type Decided = Decision<MergeFact, PersonRefusal>

const changeHousehold = (person: KnownPerson, { type: _, today, ...home }: ChangeHousehold): Decided => {
  if (home.on > today) return refuse('day-in-future', { day: home.on })
  if (home.householdId === person.householdId) return refuse('same-household')
  return accept({ type: 'HouseholdChanged', ...home, fromHouseholdId: person.householdId })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const only = (person: KnownPerson, keys: readonly string[]) =>
  TakenFields.parse(Object.fromEntries(Object.entries(person).filter(([key]) => keys.includes(key))))

/** What was taken over goes back, unless it was changed since: what somebody did meanwhile is never undone in silence. */
const unchanged = (person: KnownPerson, { before, after }: TakenOver) => {
  const now = only(person, Object.keys(after))
  const taken = new Map<string, unknown>(Object.entries(after))
  const still = Object.entries(now).flatMap(([key, value]) => (same(value, taken.get(key)) ? [key] : []))
  return TakenFields.parse(Object.fromEntries(Object.entries(before).filter(([key]) => still.includes(key))))
}

/** One person, one entry: merging keeps both rows, so that un-merging restores both. */
export const decideMerge = (person: KnownPerson, command: MergeCommand): Decided => {
  switch (command.type) {
    case 'ChangeHousehold':
      return changeHousehold(person, command)
    case 'MergeInto':
      return accept({ ...command, type: 'MergedInto' })
    case 'UndoMerge': {
      const { merged } = person
      return merged ? accept({ type: 'MergeUndone', into: merged.into, on: command.on }) : accept()
    }
    case 'TakeOver': {
      const { from, after } = command
      return accept({ type: 'FieldsTaken', from, before: only(person, Object.keys(after)), after })
    }
    case 'GiveBack': {
      const taken = person.took.find(({ from }) => from === command.from)
      return taken
        ? accept({ type: 'FieldsGivenBack', from: command.from, restored: unchanged(person, taken) })
        : accept()
    }
  }
}
