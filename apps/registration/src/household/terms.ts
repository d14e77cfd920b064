import { householdRules } from '@jiuyuan/policy/household'
import { packName } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'

/** Who must be unemployed on a day, by the pack in force then. */
export const householdRulesOn = (day: string) => householdRules(activePack(day), day)

/** What the policy of the day says of households: who counts, how long work must hold, when one may be removed. */
export const householdTermsOn = (today: string) => {
  const pack = activePack(today)
  return {
    pack: packName(pack),
    today,
    rules: householdRules(pack, today),
    stableDays: parameter(pack, 'household.stable.days', today).value,
    refusalLimit: parameter(pack, 'refusal.limit', today).value,
    unreachableMonths: parameter(pack, 'household.unreachable.months', today).value,
  }
}
export type HouseholdTerms = ReturnType<typeof householdTermsOn>
