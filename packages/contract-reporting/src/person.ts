import { Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** Name, pinyin (full or initials), card number, certificate number or whole identity number; finds by how each begins. */
export const PersonSearch = z.strictObject({
  text: z
    .string()
    .trim()
    .min(2)
    .max(40)
    .regex(/^[\p{L}\p{M}\p{N}·•・．\- ]+$/u, '只能输入姓名、拼音或号码'),
})

/** Finds one person of the whole region for a stated purpose; the look is recorded. */
export const PersonLookup = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('identity-number'), identityNumber: z.string().trim().min(15).max(18) }),
    z.strictObject({ kind: z.literal('card'), cardNo: z.string().trim().min(4).max(40) }),
  ]),
  purpose: Text(200),
})

const CardStatus = z.enum(['awaited', 'prepared', 'active', 'lost', 'return-due', 'returned', 'cancelled', 'revoked'])

/** A person found in the caller's scope; the name stands in the clear, no identity number. */
export const PersonHit = z.object({
  personId: z.uuid(),
  /** Empty until the personal message came, and after erasure. */
  name: z.string(),
  division: z.string(),
  divisionName: z.string(),
  householdId: z.uuid().nullable(),
  /** Labour status as registration tells it; shown only. */
  status: z.string().nullable(),
  certificateNo: z.string().nullable(),
  cardNo: z.string().nullable(),
  cardStatus: CardStatus.nullable(),
  /** Category of the standing recognition, D01 and so on. */
  category: z.string().nullable(),
})
export type PersonHit = z.output<typeof PersonHit>

/** The minimum that an office elsewhere is told: who answers for the person, and whether there is a card; name masked. */
export const PersonFound = z.object({
  personId: z.uuid(),
  nameMasked: z.string(),
  division: z.string(),
  divisionName: z.string(),
  cardStatus: CardStatus.nullable(),
})
export type PersonFound = z.output<typeof PersonFound>

/** One thing that happened to a person or the person's household; a Chinese sentence, newest first. */
export const TimelineEntry = z.object({
  eventId: z.uuid(),
  at: z.iso.datetime(),
  about: z.enum(['person', 'household']),
  service: z.string(),
  type: z.string(),
  /** Aggregate that told it: a card, a recognition, a claim … */
  subjectId: z.uuid(),
  text: z.string(),
})
export type TimelineEntry = z.output<typeof TimelineEntry>
