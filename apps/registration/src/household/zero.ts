import { householdState, type HouseholdState } from '@jiuyuan/policy/household'
import type { WorkingAgeRules } from '@jiuyuan/policy/retirement'
import type { KnownHousehold } from './household-state.ts'

/** The household book has one kind of hukou, its head's; without a head all members must be urban. */
export const isUrban = (members: KnownHousehold['members']) => {
  const heads = members.filter(({ relation }) => relation === 'head')
  return (heads.length > 0 ? heads : members).every(({ urban }) => urban)
}

/** What the policy says of the household on a day. Income beside work is asked at the community check, not here. */
export const zeroOn = ({ members }: KnownHousehold, day: string, rules: WorkingAgeRules): HouseholdState =>
  householdState(
    {
      members: members.map((member) => ({ ...member, registered: member.certified && member.status === 'unemployed' })),
      urban: isUrban(members),
      businessOrInvestmentIncome: false,
    },
    day,
    rules,
  )
