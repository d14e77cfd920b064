import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { PersonId, PersonView } from './person.ts'

/** Two persons of the register who may be one; the id follows from theirs. */
export const PairId = z.uuid().brand<'PairId'>()
export type PairId = z.output<typeof PairId>

/** Why two entries may be one person: same name and day of birth, same phone in two households, or an officer says so. */
export const ClashGround = z.enum(['name-birth', 'phone', 'reported'])
export type ClashGround = z.output<typeof ClashGround>

/** Open, proposed (to be merged), merged, distinct (an officer found two persons), cleared (the clash is gone). */
export const PairStatus = z.enum(['open', 'proposed', 'merged', 'distinct', 'cleared'])
export type PairStatus = z.output<typeof PairStatus>

/** What the entry that stays may take over from the other; the labour record goes with the certificate that stays. */
export const TakenField = z.enum(['education', 'hukou', 'retirementTrack'])
export type TakenField = z.output<typeof TakenField>

/** How two entries become one: which stays, what it takes over, and whose certificate and card hold from then on. */
export const MergePlan = z.object({
  stays: PersonId,
  take: z.array(TakenField),
  certificateOf: PersonId.nullable(),
  cardOf: PersonId.nullable(),
})
export type MergePlan = z.output<typeof MergePlan>

const side = z.object({ personId: PersonId, name: z.string(), identityMasked: z.string(), divisionName: z.string() })

export const PairLine = z.object({
  id: PairId,
  status: PairStatus,
  grounds: z.array(ClashGround),
  division: DivisionCode,
  divisionName: z.string(),
  foundOn: Day,
  first: side,
  second: side,
})
export type PairLine = z.output<typeof PairLine>

/** One entry as it is laid beside the other; numbers are masked. */
export const PairSide = PersonView.pick({
  name: true,
  identityMasked: true,
  phoneMasked: true,
  birthDate: true,
  sex: true,
  divisionName: true,
  householdId: true,
  householdNumber: true,
  relation: true,
  hukouKind: true,
  hukouDivision: true,
  education: true,
  retirementTrack: true,
  status: true,
  registration: true,
  certificate: true,
}).extend({ personId: PersonId, cardNo: z.string().nullable() })
export type PairSide = z.output<typeof PairSide>

/** An entry of the merge ledger: who did what, when and why. */
export const PairAct = z.object({
  at: z.iso.datetime(),
  actor: z.string(),
  officeName: z.string(),
  command: z.string(),
  reason: z.string().nullable(),
})
export const PairView = PairLine.extend({
  first: PairSide,
  second: PairSide,
  plan: MergePlan.nullable(),
  ledger: z.array(PairAct),
})
export type PairView = z.output<typeof PairView>

/** What was typed of a person who is about to be registered; what is blank matches nobody. */
export const DuplicateCheck = z.strictObject({
  name: z.string().trim().max(60).optional(),
  birthDate: Day.optional(),
  phone: z.string().trim().max(20).optional(),
  identityNumber: z.string().trim().max(40).optional(),
})
/** Somebody who is registered already and may be the same; of other offices' persons only the masked name and the place. */
export const LikelyPerson = z.object({
  ground: z.enum(['identity', 'name-birth', 'phone']),
  personId: PersonId.nullable(),
  name: z.string(),
  divisionName: z.string(),
})
export type LikelyPerson = z.output<typeof LikelyPerson>

export const DuplicateQueue = z.strictObject({ ...Page.shape, status: PairStatus.default('open') })
export const PairQuery = z.strictObject({ pairId: PairId })
export const ReportPair = command({ personId: PersonId, otherId: PersonId, reason: Text(200) })
export const DismissPair = command({ pairId: PairId, reason: Text(200) })
export const ProposeMerge = command({
  pairId: PairId,
  stays: PersonId,
  take: z.array(TakenField).max(3).default([]),
  certificateOf: PersonId.optional(),
  cardOf: PersonId.optional(),
  reason: Text(200),
})
export const ConfirmMerge = command({ pairId: PairId })
export const DeclineMerge = command({ pairId: PairId, reason: Text(200) })
export const Unmerge = command({ pairId: PairId, reason: Text(200) })
