import { Assent } from '@jiuyuan/contract-kit/wire'
import { Evidence, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import { Proof } from '@jiuyuan/policy/proof'
import { z } from 'zod'

/** Days to apply for reconsideration and months to sue, as the policy of the day gave them (行政复议法 20, 行政诉讼法 46). */
export const Remedies = z.object({ reconsiderationDays: z.int(), courtMonths: z.int() })
export type Remedies = z.output<typeof Remedies>

/** Who decided against the person: the street on the community's proposal, an objection, the street, the county. */
export const RejectionStage = z.enum(['community', 'notice', 'street', 'county'])
export type RejectionStage = z.output<typeof RejectionStage>

const Notice = z.object({ place: z.string(), from: z.iso.date(), until: z.iso.date() })
const Objection = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  dueOn: z.iso.date(),
  settled: z.enum(['upheld', 'dismissed']).nullable(),
  settledOn: z.iso.date().nullable(),
})

const Application = z.object({
  personId: z.uuid(),
  householdId: z.uuid(),
  division: z.string(),
  category: z.string(),
  appliedOn: z.iso.date(),
  assent: Assent,
  evidence: z.array(Evidence),
  firstContactOfficer: z.string(),
})
export type Application = z.output<typeof Application>

// The last day for the step that is next; null when the clock or nobody is next.
const Case = Application.extend({ dueOn: z.iso.date().nullable() })
const Checked = Case.extend({ proof: Proof, checker: z.string() })
const Posted = Checked.extend({ notice: Notice, objections: z.array(Objection) })
const Reviewed = Posted.extend({ reviewer: z.string() })
const Closed = Posted.partial().extend(Case.shape)

/** 认定 (实施意见 二(三)): applied, checked, publicised, reviewed by the street, recognised by the county. */
export const Recognition = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Case.extend({ status: z.literal('applied') }),
  Checked.extend({ status: z.literal('rejection-proposed'), ground: RejectionGround }),
  Checked.extend({ status: z.literal('checked') }),
  Posted.extend({ status: z.literal('publicised') }),
  Posted.extend({ status: z.literal('objected'), remainingDays: z.int().nonnegative() }),
  Posted.extend({ status: z.literal('notice-ended') }),
  Reviewed.extend({ status: z.literal('reviewed') }),
  Reviewed.extend({ status: z.literal('recognised'), confirmer: z.string(), recognisedAt: z.iso.datetime() }),
  Closed.extend({
    status: z.literal('rejected'),
    ground: RejectionGround,
    stage: RejectionStage,
    rejectedOn: z.iso.date(),
    remedies: Remedies,
  }),
  Closed.extend({ status: z.literal('withdrawn'), withdrawnOn: z.iso.date() }),
])
export type Recognition = z.output<typeof Recognition>
export type KnownRecognition = Exclude<Recognition, { status: 'none' }>
