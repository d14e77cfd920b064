import { z } from 'zod'

/** Which gaps are shown. */
export const ParitySide = z.enum(['all', 'electronic', 'paper'])
export type ParitySide = z.output<typeof ParitySide>
