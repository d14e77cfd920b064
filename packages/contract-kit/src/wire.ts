import { z } from 'zod'

/** 12 digits of an administrative division, region to community, padded with zeros. */
export const DivisionCode = z.string().regex(/^65\d{10}$/)

/** A civil day, YYYY-MM-DD, in Asia/Shanghai. */
export const Day = z.iso.date()

/** A civil month, YYYY-MM. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Money in fen as a decimal string; `BigInt(text)` gives the amount. */
export const Fen = z.string().regex(/^-?\d{1,15}$/)

/** A short text that a person typed; trimmed, never empty. */
export const Text = (limit: number) => z.string().trim().min(1).max(limit)

/** The person's recorded assent (实施意见 附件第六条 个人自愿): how it was given, on which day, in which language they read it. */
export const Assent = z.strictObject({
  method: z.enum(['signature', 'one-time-code', 'witnessed']),
  on: Day,
  language: z.enum(['zh', 'ug', 'kk']),
})
export type Assent = z.output<typeof Assent>
