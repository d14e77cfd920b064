import type { DecisionStatus } from '@jiuyuan/contract-registration/decision'
import { addDays, addMonths, type CivilDay } from '@jiuyuan/kernel/civil-day'
import type { IssuedDecision } from './decision-state.ts'

/** The last days of both ways (行政复议法 20、行政诉讼法 46); null while nothing was served: the clocks have not started. */
export const clocksOf = ({ service, remedies }: Pick<IssuedDecision, 'service' | 'remedies'>) =>
  service && remedies
    ? {
        reconsiderationUntil: addDays(service.servedOn, remedies.reconsiderationDays),
        courtUntil: addMonths(service.servedOn, remedies.courtMonths),
      }
    : null

/** Where a decision stands. */
export const statusOf = ({ service, reviews, supersededBy }: IssuedDecision): DecisionStatus => {
  if (supersededBy) return 'superseded'
  if (reviews.some(({ outcome }) => outcome === 'overturned')) return 'overturned'
  if (reviews.some(({ outcome }) => outcome === null)) return 'under-review'
  return service ? 'served' : 'to-serve'
}

/** When our own answer to a review is due. */
export const answerDueOn = ({ reviews }: Pick<IssuedDecision, 'reviews'>): CivilDay | null =>
  reviews.find(({ outcome, channel }) => outcome === null && channel === 'internal')?.dueOn ?? null
