import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { LabourStatus } from './events.ts'
import { PersonId, Relation, Sex } from './person.ts'

export const HouseholdId = z.uuid().brand<'HouseholdId'>()
export type HouseholdId = z.output<typeof HouseholdId>

/**
 * Observed, candidate (derived: nobody works), open (recognised), cleared (somebody works), stable (work held),
 * removed (an office decided, without work).
 */
export const HouseholdStatus = z.enum(['observed', 'candidate', 'open', 'cleared', 'stable', 'removed'])
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

/** Income beside wages: with it a household is none without employment (实施意见 二(二)). */
export const IncomeKind = z.enum(['business', 'investment'])
/** How the office knows of it: declared by the family, a licence, another department's data, or the neighbours. */
export const IncomeSource = z.enum(['declared', 'licence', 'data-check', 'objection'])
export const Income = z.object({ kind: IncomeKind, since: Day, until: Day.nullable(), source: IncomeSource })
export type Income = z.output<typeof Income>

/** Why a recognised household leaves the list although nobody works: an office decides, never the machine. */
export const RemovalGround = z.enum(['refusals', 'unreachable', 'dissolved', 'no-longer-qualifies'])
export const Removal = z.object({
  ground: RemovalGround,
  reason: z.string().nullable(),
  proposedOn: Day,
  proposedBy: z.string(),
})
export type Removal = z.output<typeof Removal>

/** Why somebody goes over into another household of the community. */
export const MoveGround = z.enum(['marriage', 'divorce', 'own-book', 'care', 'correction', 'other'])

/** What became of one member, or of the household's income, from a day on, by which event. */
export const HouseholdChange = z.object({
  since: Day,
  kind: z.enum(['joined', 'left', 'status', 'income']),
  personId: z.uuid().nullable(),
  status: LabourStatus.nullable(),
  fact: z.string(),
})
export type HouseholdChange = z.output<typeof HouseholdChange>

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
  removedOn: Day.nullable(),
  removal: Removal.nullable(),
  income: z.array(Income),
  members: z.array(HouseholdMemberView),
  history: z.array(ZeroHistory),
  /** The newest first, with the name of each who was ever a member. */
  changes: z.array(HouseholdChange.extend({ name: z.string().nullable() })),
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

/** The household as it stood on a day, by all that is known today: members, zero or not, since when and because of what. */
export const HouseholdAsOf = z.object({
  day: Day,
  zero: z.enum(['yes', 'no', 'unknown']),
  because: z.string(),
  since: Day.nullable(),
  causeName: z.string().nullable(),
  causeFact: z.string().nullable(),
  members: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      relation: Relation,
      status: LabourStatus,
      registered: z.boolean(),
      counted: z.boolean(),
    }),
  ),
})
export type HouseholdAsOf = z.output<typeof HouseholdAsOf>

export const AsOfQuery = z.strictObject({ householdId: HouseholdId, day: Day })
export const RemovalQueue = z.strictObject(Page.shape)

/** How many households of the caller's scope stand where. */
export const HouseholdCount = z.object({
  total: z.int(),
  byStatus: z.array(z.object({ status: HouseholdStatus, count: z.int() })),
})
export type HouseholdCount = z.output<typeof HouseholdCount>

export const MoveMember = command({
  personId: PersonId,
  householdNumber: Text(40),
  relation: Relation,
  on: Day,
  ground: MoveGround,
  reason: Text(200),
})
export const RecordIncome = command({ householdId: HouseholdId, kind: IncomeKind, since: Day, source: IncomeSource })
export const EndIncome = command({ householdId: HouseholdId, kind: IncomeKind, until: Day, source: IncomeSource })
/** `since`: the day of the last contact, when the household cannot be reached. */
export const ProposeRemoval = command({
  householdId: HouseholdId,
  ground: RemovalGround,
  since: Day.optional(),
  reason: Text(300),
})
export const ConfirmRemoval = command({ householdId: HouseholdId })
export const DeclineRemoval = command({ householdId: HouseholdId, reason: Text(300) })
