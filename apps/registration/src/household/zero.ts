import { householdState, type HouseholdRules, type HouseholdState } from '@jiuyuan/policy/household'
import type { KnownHousehold, Member } from './household-state.ts'

type Standing = Pick<KnownHousehold, 'members' | 'income'>

const headsOf = (members: readonly Member[]) => members.filter(({ relation }) => relation === 'head')

/** The household book has one kind of hukou, its head's; without a head all members must be urban. */
export const isUrban = (members: readonly Member[]) => {
  const heads = headsOf(members)
  return (heads.length > 0 ? heads : members).every(({ urban }) => urban)
}

/** What the policy says of the household on a day; income that nobody recorded is asked for at the community check. */
export const zeroOn = ({ members, income }: Standing, day: string, rules: HouseholdRules): HouseholdState => {
  const [head] = headsOf(members)
  return householdState(
    {
      members: members.map((member) => ({
        ...member,
        registered: member.certified && member.status === 'unemployed',
        otherHukou: Boolean(head?.hukou && member.hukou && head.hukou !== member.hukou),
      })),
      urban: isUrban(members),
      income: income
        .filter(({ since, until }) => since <= day && (until === null || day < until))
        .map(({ kind }) => kind),
    },
    day,
    rules,
  )
}
