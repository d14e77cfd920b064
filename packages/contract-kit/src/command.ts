import { z } from 'zod'

/** The input of a command: strict, and with the id its caller made, by which a retry is known. */
export const command = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ commandId: z.uuid(), ...shape })

/** A page of a list: at most 100 rows, after the last row of the page before. */
export const Page = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
})
export type Page = z.output<typeof Page>
