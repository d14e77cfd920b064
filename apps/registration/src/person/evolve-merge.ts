import type { MergeFact } from './merge-acts.ts'
import { KnownPerson } from './person-state.ts'

export const evolveMerge = (person: KnownPerson, fact: MergeFact): KnownPerson => {
  switch (fact.type) {
    case 'HouseholdChanged': {
      const { householdId, householdNumber, relation } = fact
      return { ...person, householdId, householdNumber, relation }
    }
    case 'MergedInto': {
      const { into, on, gaveCertificate } = fact
      return { ...person, merged: { into, on, gaveCertificate } }
    }
    case 'MergeUndone':
      return { ...person, merged: null }
    case 'FieldsTaken': {
      const { from, before, after } = fact
      return KnownPerson.parse({ ...person, ...after, took: [...person.took, { from, before, after }] })
    }
    case 'FieldsGivenBack':
      return KnownPerson.parse({
        ...person,
        ...fact.restored,
        took: person.took.filter(({ from }) => from !== fact.from),
      })
  }
}
