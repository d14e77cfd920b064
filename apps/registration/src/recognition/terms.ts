import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { refuse } from '@jiuyuan/kernel/decider'
import { packName } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Remedies } from './recognition-state.ts'

type Step = 'community' | 'supplement' | 'objection' | 'street' | 'county'

/** No holidays were published for the year: a last day cannot be named. */
class CalendarUnknown extends Error {
  override readonly name = 'CalendarUnknown'
  readonly year: string
  constructor(year: string, message: string) {
    super(message)
    this.year = year
  }
}

/** What needs a last day is refused in words while the calendar is missing. */
export const unlessCalendarUnknown = <Answer>(work: Promise<Answer>) =>
  work.catch((error: unknown) => {
    if (error instanceof CalendarUnknown) return refuse<'calendar-unknown'>('calendar-unknown', { year: error.year })
    throw error
  })

/** What the policy says of the procedure on the day of the act, at this place. */
export interface Terms {
  /** As the journal keeps it. */
  readonly pack: string
  /** Last day of a step that begins today, in working days. */
  readonly dueOn: (step: Step) => string
  /** Counted calendar days of the public notice. */
  readonly noticeDays: number
  /** Calendar days that a notice may be prepared before it is posted. */
  readonly aheadDays: number
  readonly remedies: Remedies
}

export const termsOn = (today: string, division: string): Terms => {
  const pack = activePack(today)
  const at = { day: today, division }
  return {
    pack: packName(pack),
    dueOn: (step) => {
      const due = addWorkingDays(today, parameter(pack, `recognition.${step}.workingDays`, at).value)
      if (!due.ok) throw new CalendarUnknown(today.slice(0, 4), `no calendar of working days after ${today}`)
      return due.value
    },
    noticeDays: parameter(pack, 'recognition.notice.days', at).value,
    aheadDays: parameter(pack, 'recognition.notice.aheadDays', at).value,
    remedies: {
      reconsiderationDays: parameter(pack, 'appeal.reconsideration.days', at).value,
      courtMonths: parameter(pack, 'appeal.court.months', at).value,
    },
  }
}
