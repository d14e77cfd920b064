import { Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { LabourStatus } from './events.ts'
import { PersonId, Relation, Sex } from './person.ts'

export const HouseholdId = z.uuid().brand<'HouseholdId'>()
export type HouseholdId = z.output<typeof HouseholdId>

/** Observed, candidate (derived: nobody works), open (recognised), cleared (somebody works), stable (work held). */
export const HouseholdStatus = z.enum(['observed', 'candidate', 'open', 'cleared', 'stable'])
export type HouseholdStatus = z.output<typeof HouseholdStatus>

/** From this day on the household was, or was not, without any work, because of that event of that member. */
export const ZeroHistory = z.object({
  since: Day,
  zero: z.boolean(),
  occurrence: z.int().nonnegative(),
  causePersonId: z.uuid(),
  causeFact: z.string(),
})
export type ZeroHistory = z.output<typeof ZeroHistory>

export const HouseholdMemberView = z.object({
  personId: PersonId,
  name: z.string(),
  identityMasked: z.string(),
  relation: Relation,
  sex: Sex,
  age: z.int(),
  status: LabourStatus,
  registered: z.boolean(),
  /** Whether the member counts: of working age and in the labour force. */
  counted: z.boolean(),
})

export const HouseholdView = z.object({
  id: HouseholdId,
  number: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  urban: z.boolean(),
  status: HouseholdStatus,
  /** What the policy's rule says today, and why. */
  zero: z.enum(['yes', 'no', 'unknown']),
  because: z.string(),
  occurrence: z.int().nonnegative(),
  recognisedAt: z.iso.datetime().nullable(),
  clearedAt: z.iso.datetime().nullable(),
  stableOn: Day.nullable(),
  members: z.array(HouseholdMemberView),
  history: z.array(ZeroHistory),
})
export type HouseholdView = z.output<typeof HouseholdView>

/** A household of a queue: since when nobody works, and because of what. */
export const HouseholdLine = z.object({
  id: HouseholdId,
  number: z.string(),
  division: DivisionCode,
  divisionName: z.string(),
  status: HouseholdStatus,
  occurrence: z.int().nonnegative(),
  headName: z.string(),
  memberCount: z.int(),
  since: Day.nullable(),
  causePersonId: z.uuid().nullable(),
  causeName: z.string().nullable(),
  causeFact: z.string().nullable(),
})
export type HouseholdLine = z.output<typeof HouseholdLine>

export const HouseholdQueue = z.strictObject({ ...Page.shape, status: HouseholdStatus.default('candidate') })
