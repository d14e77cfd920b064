import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decidePerson } from './decide-person.ts'
import { evolvePerson } from './evolve-person.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { Person } from './person-state.ts'

/** A person, from the first registration in the region to leaving the labour market (28号令 六十三 to 六十六). */
export const person: Decider<Person, PersonCommand, PersonFact, PersonRefusal> = {
  initial: { stage: 'unknown' },
  decide: decidePerson,
  evolve: evolvePerson,
}
