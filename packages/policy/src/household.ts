import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import type { Pack } from './pack.ts'
import { parameter } from './parameter.ts'
import type { ParameterValues } from './parameter-table.ts'
import { ofWorkingAge, workingAgeRules, type RetirementTrack, type WorkingAgeRules } from './retirement.ts'

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
  /** The household register of the member is elsewhere. */
  readonly otherHukou?: boolean
}

export type IncomeKind = ParameterValues['household.excludingIncome'][number]

/** A household as it stands; undefined is not yet known. */
export interface Household {
  readonly members: readonly HouseholdMember[]
  readonly urban: boolean | undefined
  /** Kinds of income beside wages. */
  readonly income: readonly IncomeKind[] | undefined
}

/** Who must be unemployed, and which income excludes (实施意见 二(二)). */
export interface HouseholdRules extends WorkingAgeRules {
  readonly notCounted: ParameterValues['household.notCounted']
  readonly otherHukou: ParameterValues['household.otherHukou']
  readonly excludingIncome: ParameterValues['household.excludingIncome']
}

/** The rules for households that hold on a day. Throws `PolicyValueUnknown`. */
export const householdRules = (pack: Pack, day: CivilDay): HouseholdRules => ({
  ...workingAgeRules(pack, day),
  notCounted: parameter(pack, 'household.notCounted', day).value,
  otherHukou: parameter(pack, 'household.otherHukou', day).value,
  excludingIncome: parameter(pack, 'household.excludingIncome', day).value,
})

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

type Counted = readonly HouseholdMember[]

const hasOtherIncome = ({ members, income = [] }: Household, { excludingIncome }: HouseholdRules) =>
  excludingIncome.some((kind) => income.includes(kind)) ||
  (excludingIncome.includes('business') && members.some(({ status }) => status === 'self-employed'))

const certainly = (household: Household, counted: Counted, rules: HouseholdRules) => {
  if (household.urban === false) return 'rural'
  if (hasOtherIncome(household, rules)) return 'business-or-investment-income'
  if (counted.some(({ status }) => status === 'employed' || status === 'self-employed')) return 'member-employed'
  if (counted.length === 0) return 'no-counted-member'
  if (!counted.some(({ registered }) => registered)) return 'no-member-registered'
  return undefined
}

const openQuestion = ({ urban, income }: Household, counted: Counted) => {
  if (counted.some(({ status }) => status === 'child')) return 'member-status-outdated'
  if (urban === undefined) return 'urban-not-known'
  if (income === undefined) return 'income-not-known'
  return undefined
}

const mustBeUnemployed = (member: HouseholdMember, day: CivilDay, rules: HouseholdRules) =>
  !rules.notCounted.some((status) => status === member.status) &&
  !(member.otherHukou && rules.otherHukou === 'not-counted') &&
  ofWorkingAge(member, day, rules)

/** 零就业家庭 (新人社发〔2010〕88号 二(二)): urban, and every member of working age who could work is unemployed. */
export const householdState = (household: Household, day: CivilDay, rules: HouseholdRules): HouseholdState => {
  const members = household.members.filter((member) => mustBeUnemployed(member, day, rules))
  const counted = members.map(({ personId }) => personId)
  const no = certainly(household, members, rules)
  if (no) return { zero: false, counted, because: no }
  const unknown = openQuestion(household, members)
  return unknown ? { zero: 'unknown', counted, because: unknown } : { zero: true, counted, because: 'all-unemployed' }
}
