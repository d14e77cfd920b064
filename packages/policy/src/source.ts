import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { z } from 'zod'

/** Where a rule stands: document with its number, article, and its words where we have them. */
export const Source = z.strictObject({ document: z.string(), article: z.string(), quote: z.string().optional() })
export type Source = z.output<typeof Source>

/** How sure we are: the regulation says it, a text was found, another place does it so, or we assumed it. */
export const Confidence = z.enum(['regulation', 'found', 'analogue', 'assumed'])
export type Confidence = z.output<typeof Confidence>

/** From the first to the last day in force, both included; null is open. */
export const inForceSpan = { validFrom: z.iso.date(), validTo: z.iso.date().nullable() }

/** Whether a row holds on a day. */
export const inForce = (row: { validFrom: CivilDay; validTo: CivilDay | null }, day: CivilDay): boolean =>
  row.validFrom <= day && (row.validTo === null || day <= row.validTo)
