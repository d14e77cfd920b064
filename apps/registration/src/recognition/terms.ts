import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { packName } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Remedies } from './recognition-state.ts'

type Step = 'community' | 'objection' | 'street' | 'county'

/** What the policy says of the procedure on the day of the act, at this place. */
export interface Terms {
  /** As the journal keeps it. */
  readonly pack: string
  /** Last day of a step that begins today, in working days. */
  readonly dueOn: (step: Step) => string
  /** Counted calendar days of the public notice. */
  readonly noticeDays: number
  readonly remedies: Remedies
}

export const termsOn = (today: string, division: string): Terms => {
  const pack = activePack(today)
  const at = { day: today, division }
  return {
    pack: packName(pack),
    dueOn: (step) => {
      const due = addWorkingDays(today, parameter(pack, `recognition.${step}.workingDays`, at).value)
      if (!due.ok) throw new Error(`no calendar of working days for ${due.detail?.['year']}`)
      return due.value
    },
    noticeDays: parameter(pack, 'recognition.notice.days', at).value,
    remedies: {
      reconsiderationDays: parameter(pack, 'appeal.reconsideration.days', at).value,
      courtMonths: parameter(pack, 'appeal.court.months', at).value,
    },
  }
}
