import { HouseholdId } from '@jiuyuan/contract-registration/household'
import type { PersonLine } from '@jiuyuan/contract-registration/person'
import type { Door } from './client.ts'

const withoutWork = async (clerk: Door, householdId: string) => {
  const household = await clerk.registration.household.get.query({ householdId: HouseholdId.parse(householdId) })
  const counted = household?.members.filter((member) => member.counted) ?? []
  const whole = household?.urban && counted.length > 1 && counted.every(({ status }) => status === 'unemployed')
  return whole ? household : undefined
}

/** A family of the clerk's community in which nobody works and nobody is registered yet: the prepared one, or the next. */
export const findFamily = async (clerk: Door) => {
  const { persons } = await clerk.registration.person.list.query({
    status: 'unemployed',
    registration: 'none',
    limit: 100,
  })
  const numbered = persons.toSorted((one, other) => one.householdNumber.localeCompare(other.householdNumber))
  for (const householdId of new Set(numbered.map((line) => line.householdId))) {
    const [first, second] = persons.filter((line) => line.householdId === householdId)
    const household = await withoutWork(clerk, householdId)
    if (household && first && second) return { household, first, second }
  }
  throw new Error('no family of the community is left without work and unregistered: npm start -- --fresh begins anew')
}
export type Family = { household: { id: string; number: string }; first: PersonLine; second: PersonLine }
