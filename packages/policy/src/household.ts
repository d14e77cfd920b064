import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { ofWorkingAge, type RetirementTrack, type WorkingAgeRules } from './retirement.ts'

/** What somebody does; `child` is anybody below working age. */
export type LabourStatus =
  | 'employed'
  | 'unemployed'
  | 'student'
  | 'retired'
  | 'soldier'
  | 'incapacitated'
  | 'self-employed'
  | 'child'

export interface HouseholdMember {
  readonly personId: string
  readonly birthDate: CivilDay
  readonly sex: 'F' | 'M'
  readonly retirementTrack: RetirementTrack
  readonly status: LabourStatus
  readonly registered: boolean
}

/** A household as it stands; undefined is not yet known. */
export interface Household {
  readonly members: readonly HouseholdMember[]
  readonly urban: boolean | undefined
  readonly businessOrInvestmentIncome: boolean | undefined
}

export type HouseholdReason =
  | 'all-unemployed'
  | 'rural'
  | 'business-or-investment-income'
  | 'member-employed'
  | 'no-counted-member'
  | 'no-member-registered'
  | 'urban-not-known'
  | 'income-not-known'
  | 'member-status-outdated'

/** Whether a household is a zero-employment family, which members were counted, and why. */
export interface HouseholdState {
  readonly zero: boolean | 'unknown'
  readonly counted: readonly string[]
  readonly because: HouseholdReason
}

const notInLabourForce: ReadonlySet<LabourStatus> = new Set(['student', 'retired', 'soldier', 'incapacitated'])

const certainly = ({ members, urban, businessOrInvestmentIncome }: Household, counted: readonly HouseholdMember[]) => {
  if (urban === false) return 'rural'
  if (businessOrInvestmentIncome || members.some(({ status }) => status === 'self-employed'))
    return 'business-or-investment-income'
  if (counted.some(({ status }) => status === 'employed')) return 'member-employed'
  if (counted.length === 0) return 'no-counted-member'
  if (!counted.some(({ registered }) => registered)) return 'no-member-registered'
  return undefined
}

const openQuestion = ({ urban, businessOrInvestmentIncome }: Household, counted: readonly HouseholdMember[]) => {
  if (counted.some(({ status }) => status === 'child')) return 'member-status-outdated'
  if (urban === undefined) return 'urban-not-known'
  if (businessOrInvestmentIncome === undefined) return 'income-not-known'
  return undefined
}

/** 零就业家庭 (新人社发〔2010〕88号 二(二)): urban, and every member of working age who could work is unemployed. */
export const householdState = (household: Household, day: CivilDay, rules: WorkingAgeRules): HouseholdState => {
  const members = household.members.filter(
    (member) => !notInLabourForce.has(member.status) && ofWorkingAge(member, day, rules),
  )
  const counted = members.map(({ personId }) => personId)
  const no = certainly(household, members)
  if (no) return { zero: false, counted, because: no }
  const unknown = openQuestion(household, members)
  return unknown ? { zero: 'unknown', counted, because: unknown } : { zero: true, counted, because: 'all-unemployed' }
}
