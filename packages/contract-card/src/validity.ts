import { Day } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** The parts that must all be good (附件第七、十、十六条). */
export const ValidityComponent = z.enum(['card', 'certificate', 'inspection', 'policy'])
export type ValidityComponent = z.output<typeof ValidityComponent>

export const ValidityQuery = z.strictObject({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('card'), cardId: z.uuid() }),
    z.strictObject({ kind: z.literal('person'), personId: z.uuid() }),
  ]),
  /** Today when it is not said. */
  on: Day.optional(),
})

/** Whether it was good on the day, and by which fact each part is as it is; `since` null: nothing against it was ever told. */
export const Validity = z.object({
  cardId: z.uuid().nullable(),
  on: Day,
  valid: z.boolean(),
  because: z.array(
    z.object({ component: ValidityComponent, valid: z.boolean(), since: Day.nullable(), cause: z.string() }),
  ),
})
export type Validity = z.output<typeof Validity>
