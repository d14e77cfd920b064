import { addWorkingDays } from '@jiuyuan/codes/working-days'
import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { Unruled } from '@jiuyuan/kernel/decider'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'

type Key = 'refusal.objection.workingDays' | 'exit.objection.workingDays' | 'decision.review.workingDays'

/** The last of the policy's working days after a day, at a place; the day itself does not count. */
export const lastDayOf = (key: Key, day: CivilDay, division: string): CivilDay => {
  const { value } = parameter(activePack(day), key, { day, division })
  const last = addWorkingDays(day, value)
  if (!last.ok) throw new Unruled(`${last.detail?.['year']} 年工作日`, 'no calendar of working days')
  return last.value
}
