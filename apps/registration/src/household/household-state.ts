import { LabourStatus } from '@jiuyuan/contract-registration/events'
import { ZeroHistory } from '@jiuyuan/contract-registration/household'
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
})
export type Member = z.output<typeof Member>

const Known = z.object({
  division: z.string(),
  number: z.string(),
  members: z.array(Member),
  /** How many times nobody of this household had work. */
  occurrence: z.int().nonnegative(),
  history: z.array(ZeroHistory),
})
const Recognised = Known.extend({ recognisedAt: z.iso.datetime() })
const Cleared = Recognised.extend({ clearedAt: z.iso.datetime(), stableOn: z.iso.date() })

/** 家庭: observed; candidate when nobody works; open from the recognition; cleared when somebody works; stable when that held. */
export const Household = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Known.extend({ status: z.literal('observed') }),
  Known.extend({ status: z.literal('candidate') }),
  Recognised.extend({ status: z.literal('open') }),
  Cleared.extend({ status: z.literal('cleared') }),
  Cleared.extend({ status: z.literal('stable') }),
])
export type Household = z.output<typeof Household>
export type KnownHousehold = Exclude<Household, { status: 'none' }>
