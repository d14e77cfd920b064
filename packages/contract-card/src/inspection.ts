import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Holder } from './events.ts'

export const InspectionId = z.uuid().brand<'InspectionId'>()

/** `annual`: the campaign of a year (附件第十六条); `sample`: a card that a draw picked. */
export const InspectionKind = z.enum(['annual', 'sample'])
export type InspectionKind = z.output<typeof InspectionKind>
/** Waits for the community; has exceptions to mend; waits for the issuer's stamp; passed; no longer asked for. */
export const InspectionStatus = z.enum(['due', 'excepted', 'verified', 'inspected', 'released'])
export type InspectionStatus = z.output<typeof InspectionStatus>

/** What the community found, a code per question of the checklist. */
export const Answers = z.strictObject({
  identity: z.enum(['same', 'changed']),
  work: z.enum(['unemployed', 'employed', 'self-employed', 'left-market']),
  category: z.enum(['met', 'not-met']),
  policies: z.enum(['as-recorded', 'differs']),
  custody: z.enum(['person', 'employer', 'issuer', 'missing']),
  contact: z.enum(['same', 'changed']),
})
export type Answers = z.output<typeof Answers>

/** What stands against the stamp until it is mended; each has its fix. */
export const Deviation = z.enum([
  'identity-changed',
  'work-unreported',
  'work-ended',
  'left-market',
  'category-lost',
  'policies-differ',
  'custody-mismatch',
  'card-missing',
  'certificate-invalid',
  'contact-changed',
])
export type Deviation = z.output<typeof Deviation>

/** What the card service knows already, from its own records and from what the other departments published. */
export const KnownOfCard = z.object({
  work: z.enum(['unemployed', 'employed', 'self-employed']),
  workSince: Day.nullable(),
  certificateValid: z.boolean(),
  holder: Holder,
  expectedHolder: Holder,
  paidMonths: z.int().nonnegative(),
  lastPaidMonth: z.string().nullable(),
})
export type KnownOfCard = z.output<typeof KnownOfCard>

export const NoticeChannel = z.enum(['phone', 'visit', 'letter'])
export type NoticeChannel = z.output<typeof NoticeChannel>

const inspectionId = InspectionId
const Many = z.array(InspectionId).min(1).max(100)

export const VerifyCard = command({ inspectionId, answers: Answers })
/** The person was not met: how and when word was left. */
export const NoteNotice = command({ inspectionId, channel: NoticeChannel, on: Day })
export const StampCard = command({ inspectionId })
/** The register's own knowledge holds for all of these cards: the officer found no deviation. */
export const VerifyAsKnown = command({ inspectionIds: Many })
export const StampMany = command({ inspectionIds: Many })
/** What a bulk pass would do. */
export const BulkPreview = z.strictObject({ act: z.enum(['verify', 'stamp']), inspectionIds: Many })

/** How a bulk pass ended: how many passed, and each that did not with its reason. */
export const BulkResult = z.object({
  passed: z.int(),
  failed: z.array(
    z.object({
      id: InspectionId,
      cardNo: z.string(),
      code: z.string(),
      zh: z.string(),
      article: z.string().nullable(),
      next: z.string(),
    }),
  ),
})
export type BulkResult = z.output<typeof BulkResult>

/** What a list shows: `overdue` also counts those that the issuer has not stamped in time. */
export const InspectionFilter = z.enum(['due', 'excepted', 'verified', 'inspected', 'released', 'overdue', 'unreached'])

export const InspectionList = z.strictObject({
  year: z.int().min(2010).max(2100),
  division: DivisionCode,
  kind: InspectionKind.default('annual'),
  show: InspectionFilter.default('due'),
  /** The end of a card number, four digits at least. */
  cardNo: z
    .string()
    .regex(/^\d{4,16}$/)
    .optional(),
  ...Page.shape,
})
/** By the number that is scanned or typed: whole, or its last six digits at least. */
export const FindInspection = z.strictObject({ cardNo: z.string().regex(/^\d{6,16}$/) })

/** One card to be inspected. `expected` is what the register would answer. */
export const InspectionLine = z.object({
  id: InspectionId,
  kind: InspectionKind,
  year: z.int(),
  cardId: z.uuid(),
  personId: z.uuid(),
  cardNo: z.string(),
  division: z.string(),
  divisionName: z.string(),
  status: InspectionStatus,
  until: Day,
  /** First day on which it was late; benefits pause from then on, and nothing else happens (annual only). */
  overdueSince: Day.nullable(),
  notices: z.array(z.object({ channel: NoticeChannel, on: Day })),
  deviations: z.array(Deviation),
  verifiedOn: Day.nullable(),
  verifiedBy: z.string().nullable(),
  stampedOn: Day.nullable(),
  /** Null once the card is no longer open. */
  known: KnownOfCard.nullable(),
  expected: Answers.nullable(),
})
export type InspectionLine = z.output<typeof InspectionLine>

/** The lists of the inspection on which something waits for the caller. */
export const InspectionWaiting = z.enum([
  'inspection-due',
  'inspection-overdue',
  'inspection-excepted',
  'inspection-stamp',
  'sample-due',
  'sample-stamp',
  'campaign-close',
  'draw-freeze',
])
export type InspectionWaiting = z.output<typeof InspectionWaiting>
export const InspectionWaits = z.array(z.object({ list: InspectionWaiting, count: z.int().nonnegative() }))
export type InspectionWaits = z.output<typeof InspectionWaits>

export const InspectionPage = z.object({ lines: z.array(InspectionLine), cursor: z.string().nullable() })
export type InspectionPage = z.output<typeof InspectionPage>
