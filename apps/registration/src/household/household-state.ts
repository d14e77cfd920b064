import { LabourStatus } from '@jiuyuan/contract-registration/events'
import { Income, RemovalGround, ZeroHistory } from '@jiuyuan/contract-registration/household'
import { Relation, RetirementTrack, Sex } from '@jiuyuan/contract-registration/person'
import { z } from 'zod'

/** A member as the household sees them; `certified` while they hold a valid certificate. */
export const Member = z.object({
  personId: z.uuid(),
  relation: Relation,
  birthDate: z.iso.date(),
  sex: Sex,
  retirementTrack: RetirementTrack,
  urban: z.boolean(),
  status: LabourStatus,
  certified: z.boolean(),
  /** Six digits of where the member's own household register is; empty: not known. */
  hukou: z.string().default(''),
  /** The days on which the member enters and leaves the working age. */
  agesOn: z.array(z.iso.date()).default([]),
})
export type Member = z.output<typeof Member>

const dated = { since: z.iso.date(), fact: z.string() }
/** What became of a member from a day on, by which event: the household of any day is folded from these. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('joined'), ...dated, member: Member }),
  z.object({ kind: z.literal('left'), ...dated, personId: z.uuid() }),
  z.object({ kind: z.literal('status'), ...dated, personId: z.uuid(), status: LabourStatus, certified: z.boolean() }),
])
export type Change = z.output<typeof Change>

const Removal = z.object({ ground: RemovalGround, proposedOn: z.iso.date(), proposedBy: z.string() })

const Known = z.object({
  division: z.string(),
  number: z.string(),
  members: z.array(Member),
  /** How many times nobody of this household had work. */
  occurrence: z.int().nonnegative(),
  history: z.array(ZeroHistory),
  changes: z.array(Change).default([]),
  income: z.array(Income).default([]),
  /** The last day on which the members' ages were looked at. */
  agedTo: z.iso.date().nullable().default(null),
  /** Refusals of suitable offers that a second officer confirmed, of this occurrence. */
  refusals: z.array(z.uuid()).default([]),
  /** The occurrence that an office removed last, unless that was taken back. */
  removedAs: z.int().nullable().default(null),
})
const Recognised = Known.extend({ recognisedAt: z.iso.datetime(), removal: Removal.nullable().default(null) })
const Cleared = Recognised.extend({ clearedAt: z.iso.datetime(), stableOn: z.iso.date() })

/**
 * 家庭: observed; candidate when nobody works; open from the recognition; cleared when somebody works; stable when that
 * held; removed by a decision of the office.
 */
export const Household = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Known.extend({ status: z.literal('observed') }),
  Known.extend({ status: z.literal('candidate') }),
  Recognised.extend({ status: z.literal('open') }),
  Cleared.extend({ status: z.literal('cleared') }),
  Cleared.extend({ status: z.literal('stable') }),
  Recognised.extend({ status: z.literal('removed'), removedOn: z.iso.date() }),
])
export type Household = z.output<typeof Household>
export type KnownHousehold = Exclude<Household, { status: 'none' }>
