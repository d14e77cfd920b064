import { Assent } from '@jiuyuan/contract-kit/wire'
import { ObjectionGround } from '@jiuyuan/contract-registration/objection-ground'
import { CertifiedAnswer, Evidence, Judged, RejectionGround } from '@jiuyuan/contract-registration/recognition'
import { Proof } from '@jiuyuan/policy/proof'
import { z } from 'zod'
import { Exit, ExitProposal } from './exit-state.ts'

/** Days to apply for reconsideration and months to sue, as the policy of the day gave them (行政复议法 20, 行政诉讼法 46). */
export const Remedies = z.object({ reconsiderationDays: z.int(), courtMonths: z.int() })
export type Remedies = z.output<typeof Remedies>

/** Who decided against the person: the street on the community's proposal, an objection, the street, the county. */
export const RejectionStage = z.enum(['community', 'notice', 'street', 'county'])
export type RejectionStage = z.output<typeof RejectionStage>

const Notice = z.object({
  place: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  /** The batch it was posted with. */
  noticeId: z.uuid().nullable().default(null),
})
const Objection = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  dueOn: z.iso.date(),
  ground: ObjectionGround.default('other'),
  settled: z.enum(['upheld', 'dismissed']).nullable(),
  settledOn: z.iso.date().nullable(),
})

/** Of a ground that was investigated and dismissed before: kept, and it holds nobody until the street finds it new. */
const Repeated = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  ground: ObjectionGround,
  found: z.enum(['new', 'nothing-new']).nullable(),
})

const Application = z.object({
  personId: z.uuid(),
  householdId: z.uuid(),
  division: z.string(),
  /** The primary one, which the statistics count. */
  category: z.string(),
  /** All that were applied for, at first or later; what the rules found beside stands in the proofs alone. */
  categories: z.array(z.string()).min(1),
  appliedOn: z.iso.date(),
  assent: Assent,
  evidence: z.array(Evidence),
  /** What other departments certified, no more than was needed. */
  answers: z.array(CertifiedAnswer).default([]),
  firstContactOfficer: z.string(),
})
export type Application = z.output<typeof Application>

/** 一次性告知: it stays with the case, so that there is no second. */
const Returned = z.object({
  on: z.iso.date(),
  by: z.string(),
  missing: z.array(z.string()),
  until: z.iso.date(),
})
export type Returned = z.output<typeof Returned>

/** A category that the person applied under later, when the rules had found it beside (附件第六条). */
const Added = z.object({ category: z.string(), assent: Assent, on: z.iso.date(), by: z.string() })

// The last day for the step that is next; null when the clock or nobody is next.
const Case = Application.extend({
  dueOn: z.iso.date().nullable(),
  returned: Returned.nullable().default(null),
  added: z.array(Added).default([]),
})
const Checked = Case.extend({
  proofs: z.array(Proof).min(1),
  judged: Judged.nullable().default(null),
  checker: z.string(),
})
const Posted = Checked.extend({
  notice: Notice,
  objections: z.array(Objection),
  repeated: z.array(Repeated).default([]),
})
const Reviewed = Posted.extend({ reviewer: z.string() })
const Recognised = Reviewed.extend({
  confirmer: z.string(),
  recognisedAt: z.iso.datetime(),
  exitProposal: ExitProposal.nullish(),
  /** The last exit that was noticed; after the end, and after one that was given up, it tells how it was. */
  exit: Exit.nullish(),
  /** From this day on the person may apply anew (附件第六条). */
  policyEndedOn: z.iso.date().nullish(),
  /** The day on which a remedy gave an ended recognition back. */
  reinstatedOn: z.iso.date().nullish(),
})
const Closed = Posted.partial().extend(Case.shape)

/** What a decision against the person rests on, for its document. */
const Basis = z.object({
  /** Version of the rules and the day they were applied on; null while nothing was judged. */
  judged: Judged.nullable(),
  /** The proof of each category in plain Chinese with its articles. */
  lines: z.array(z.string()),
  evidence: z.array(Evidence),
  answers: z.array(CertifiedAnswer),
})
export type Basis = z.output<typeof Basis>

/** 认定 (实施意见 二(三)): applied, checked, publicised, reviewed by the street, recognised by the county. */
export const Recognition = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Case.extend({ status: z.literal('applied') }),
  Case.extend({ status: z.literal('returned'), returned: Returned }),
  Checked.extend({ status: z.literal('rejection-proposed'), ground: RejectionGround }),
  Checked.extend({ status: z.literal('checked') }),
  Posted.extend({ status: z.literal('publicised') }),
  Posted.extend({ status: z.literal('objected'), remainingDays: z.int().nonnegative() }),
  Posted.extend({ status: z.literal('notice-ended') }),
  Reviewed.extend({ status: z.literal('reviewed') }),
  Recognised.extend({ status: z.literal('recognised') }),
  Recognised.extend({ status: z.literal('exit-noticed'), exit: Exit }),
  Recognised.extend({ status: z.literal('ended'), endedOn: z.iso.date(), exitGround: z.string() }),
  Recognised.extend({ status: z.literal('revoked'), revokedOn: z.iso.date() }),
  Closed.extend({
    status: z.literal('rejected'),
    ground: RejectionGround,
    stage: RejectionStage,
    rejectedOn: z.iso.date(),
    remedies: Remedies,
    basis: Basis.nullable().default(null),
  }),
  Closed.extend({
    status: z.literal('withdrawn'),
    withdrawnOn: z.iso.date(),
    /** `not-supplemented`: closed by an officer after the person did not bring what was missing. */
    because: z.enum(['person', 'not-supplemented']).default('person'),
  }),
])
export type Recognition = z.output<typeof Recognition>
export type KnownRecognition = Exclude<Recognition, { status: 'none' }>
