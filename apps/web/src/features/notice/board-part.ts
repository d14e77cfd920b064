import { z } from 'zod'

/** The parts of the notice board, as its address says them. */
export const BoardPart = z.enum(['persons', 'to-post', 'running', 'ended-today'])
export type BoardPart = z.output<typeof BoardPart>
