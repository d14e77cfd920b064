import { addWorkingDays } from '@jiuyuan/codes/working-days'
import { Unruled } from '@jiuyuan/kernel/decider'
import { packName } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'

type Limit = 'certificate.issue.workingDays' | 'certificate.lossNotice.workingDays'

/** What the policy says of registered persons on the day of the act. */
export const personTerms = (today: string) => {
  const pack = activePack(today)
  return {
    /** As the journal keeps it. */
    pack: packName(pack),
    today,
    duties: {
      hireDays: parameter(pack, 'employer.hireReport.days', today).value,
      endDays: parameter(pack, 'employer.endReport.days', today).value,
    },
    contact: {
      months: parameter(pack, 'noContact.months', today).value,
      notices: parameter(pack, 'noContact.notices', today).value,
      visits: parameter(pack, 'noContact.visits', today).value,
    },
    nonLocalMonths: parameter(pack, 'registration.nonLocal.months', today).value,
    /** The last day of a limit in working days that begins today. */
    dueOn: (limit: Limit) => {
      const due = addWorkingDays(today, parameter(pack, limit, today).value)
      if (!due.ok)
        throw new Unruled(`${due.detail?.['year']}`, `no calendar of working days for ${due.detail?.['year']}`)
      return due.value
    },
  }
}
