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

/** Every value a pack can hold, by key; the key's ending names the unit. */
export const ParameterTable = z.object({
  'registration.minAge': count,
  'certificate.issue.workingDays': count,
  'retirement.schedule': RetirementSchedule,
  'recognition.community.workingDays': count,
  'recognition.notice.days': count,
  'recognition.objection.workingDays': count,
  'recognition.street.workingDays': count,
  'recognition.county.workingDays': count,
  'olderWorker.age': z.strictObject({ F: count, M: count }),
  'lowIncome.registeredMonths': count,
  'disabled.registeredMonths': count,
  'longTerm.registeredMonths': count,
  'longTerm.introductions': count,
  'card.prepare.workingDays': count,
  'employer.cardReturn.days': count,
  'person.cardReturn.days': count,
  'guarantee.limitHours': z.number().positive(),
  'guarantee.rungs': z.array(Rung).min(1),
  'guarantee.anchor': z.enum(['recognised', 'discovered']),
  'household.stable.days': count,
  'agreement.due.days': count,
  'visits.first.days': count,
  'visits.zeroFamily.perYear': count,
  'training.recommend.afterDays': count,
  'refusal.limit': count,
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
