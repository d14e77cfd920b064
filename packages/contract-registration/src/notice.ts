import { Page } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** What the public may read while a notice runs: never the category, nothing after the end (个人信息保护法 25). */
export const PostedNotice = z.object({
  id: z.uuid(),
  /** Family name or first letter, then `*`. */
  nameMasked: z.string(),
  identityMasked: z.string(),
  division: DivisionCode,
  community: z.string(),
  place: z.string(),
  from: Day,
  /** Empty while an objection holds this person's notice. */
  until: Day.nullable(),
  remainingDays: z.int(),
  held: z.boolean(),
})
export type PostedNotice = z.output<typeof PostedNotice>

/** Of one division (12 digits, and all below it) or of the caller's whole scope. */
export const NoticeBoard = z.strictObject({ ...Page.shape, division: DivisionCode.optional() })
