import { fen } from '@jiuyuan/kernel/money'
import { z } from 'zod'

const count = z.int().nonnegative()
const amount = z.string().transform(fen)
const share = z.strictObject({ numerator: z.int().nonnegative(), denominator: z.int().positive() })

const Track = z.strictObject({ baseMonths: count, stepMonths: z.int().positive(), maxDelayMonths: count })

/** Legal retirement by track: age in months before the reform, and from `reformFrom` ('YYYY-MM') the stepwise delay. */
export const RetirementSchedule = z.strictObject({
  reformFrom: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  tracks: z.strictObject({ M60: Track, F55: Track, F50: Track }),
})
export type RetirementSchedule = z.output<typeof RetirementSchedule>

/** One rung of the guarantee's ladder: the level that is told when so many elapsed hours have passed. */
export const Rung = z.strictObject({ level: z.enum(['county', 'prefecture', 'breach']), hours: z.number().positive() })
export type Rung = z.output<typeof Rung>

/** First and last day of the annual inspection, 'MM-DD' in each year. */
const YearWindow = z.strictObject({ from: z.string().regex(/^\d{2}-\d{2}$/), until: z.string().regex(/^\d{2}-\d{2}$/) })

/** A group of cards that is sampled apart: so large a share of it, and at least so many. */
const SampleStratum = z.strictObject({
  stratum: z.enum(['employer-held', 'long-paid', 'never-inspected', 'other']),
  ...share.shape,
  atLeast: count,
})

/** Every value a pack can hold, by key; the key's ending names the unit. */
export const ParameterTable = z.object({
  'registration.minAge': count,
  'registration.nonLocal.months': count,
  'employer.hireReport.days': count,
  'employer.endReport.days': count,
  'noContact.months': count,
  'noContact.notices': count,
  'noContact.visits': count,
  'draft.keep.days': count,
  'certificate.issue.workingDays': count,
  'certificate.lossNotice.workingDays': count,
  'retirement.schedule': RetirementSchedule,
  'recognition.community.workingDays': count,
  'recognition.notice.days': count,
  'recognition.objection.workingDays': count,
  'recognition.street.workingDays': count,
  'recognition.county.workingDays': count,
  'recognition.notice.aheadDays': count,
  'recognition.supplement.workingDays': count,
  'factPort.timeoutMs': count,
  'factPort.freshDays': count,
  'olderWorker.age': z.strictObject({ F: count, M: count }),
  'lowIncome.registeredMonths': count,
  'disabled.registeredMonths': count,
  'longTerm.registeredMonths': count,
  'longTerm.introductions': count,
  'graduate.registeredMonths': count,
  'card.prepare.workingDays': count,
  'card.loss.noticeWorkingDays': count,
  'card.numbers.alarmPercent': z.int().min(1).max(100),
  'card.numbers.offlineDays': count,
  'employer.cardReturn.days': count,
  'person.cardReturn.days': count,
  'inspection.window': YearWindow,
  'inspection.reminders.daysBefore': z.array(count).min(1),
  'inspection.opener': z.enum(['county', 'region', 'either']),
  'inspection.sample.due.days': count,
  'inspection.sample.commitment.days': count,
  'inspection.sample.longPaid.months': count,
  'inspection.sample.strata': z.array(SampleStratum).min(1),
  'guarantee.limitHours': z.number().positive(),
  'guarantee.rungs': z.array(Rung).min(1),
  'guarantee.anchor': z.enum(['recognised', 'discovered']),
  'household.stable.days': count,
  /** Members who need not be unemployed. */
  'household.notCounted': z.array(z.enum(['student', 'retired', 'soldier', 'incapacitated'])),
  /** Whether a member with a household register elsewhere is counted with those they live with. */
  'household.otherHukou': z.enum(['counted', 'not-counted']),
  /** Income beside wages with which a household is no zero-employment household. */
  'household.excludingIncome': z.array(z.enum(['business', 'investment'])),
  'household.unreachable.months': count,
  'agreement.due.days': count,
  'visits.first.days': count,
  'visits.zeroFamily.perYear': count,
  'training.recommend.afterDays': count,
  'refusal.limit': count,
  'refusal.window.months': count,
  'refusal.objection.workingDays': count,
  'exit.objection.workingDays': count,
  'exit.noContact.months': count,
  'exit.noContact.zeroFamilyMonths': count,
  'decision.review.workingDays': count,
  'decision.announcement.days': count,
  'recheck.months': count,
  'post.approval.workingDays': count,
  'post.contract.maxMonths': count,
  'wage.minimum.monthlyFen': amount,
  'subsidy.maxMonths': count,
  'subsidy.nearRetirementMonths': count,
  'subsidy.notice.workingDays': count,
  'subsidy.post.floorFen': amount,
  'subsidy.post.wageShare': share,
  'subsidy.insurance.kinds': z.array(z.enum(['pension', 'medical', 'unemployment', 'injury'])).min(1),
  'subsidy.fund.regionShare': share,
  'report.dueDay': z.int().min(1).max(28),
  'appeal.reconsideration.days': count,
  'appeal.court.months': count,
})

export const ParameterKey = z.keyof(ParameterTable)
export type ParameterKey = z.output<typeof ParameterKey>

/** The type of each key's value; money is `Fen`. */
export type ParameterValues = z.output<typeof ParameterTable>

const schemas: { readonly [Key in ParameterKey]: z.ZodType<ParameterValues[Key]> } = ParameterTable.shape

/** The schema that a value of this key must satisfy. */
export const schemaOf = <Key extends ParameterKey>(key: Key): z.ZodType<ParameterValues[Key]> => schemas[key]
