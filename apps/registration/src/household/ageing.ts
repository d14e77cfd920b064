import { addMonths, compare } from '@jiuyuan/kernel/civil-day'
import { retirementDay, type WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { Household, Member } from './household-state.ts'

/** The days after `today` on which somebody enters and leaves the working age. */
export const agesAfter = (
  today: string,
  { birthDate, retirementTrack }: Pick<Member, 'birthDate' | 'retirementTrack'>,
  { minAge, schedule }: WorkingAgeRules,
): string[] =>
  [addMonths(birthDate, minAge * 12), retirementDay(birthDate, retirementTrack, schedule)].filter((day) => day > today)

const coming = ({ members, agedTo }: Exclude<Household, { status: 'none' }>) =>
  members.flatMap(({ personId, agesOn }) => agesOn.filter((on) => on > (agedTo ?? '')).map((on) => ({ on, personId })))

/** Birthdays that bound the working age, come and not yet looked at, in their order. */
export const ageingDays = (household: Household, today: string) =>
  household.status === 'none'
    ? []
    : coming(household)
        .filter(({ on }) => on <= today)
        .toSorted((one, other) => compare(one.on, other.on))

/** The next day on which a member's age may change what the household is. */
export const nextAgeing = (household: Household): string | undefined =>
  household.status === 'none'
    ? undefined
    : coming(household)
        .map(({ on }) => on)
        .toSorted(compare)[0]
