import type { Caller } from '@jiuyuan/contract-kit/caller'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** An administrative division in force, for choosing; a community has nothing below it. */
export const DivisionLine = z.object({
  code: DivisionCode,
  name: z.string(),
  level: z.enum(['region', 'prefecture', 'county', 'township', 'community']),
})
export type DivisionLine = z.output<typeof DivisionLine>

/** The divisions of the region, which are no secret. */
export interface DivisionApp {
  divisionsUnder(query: { code: string }, by: Caller): Promise<DivisionLine[]>
  divisionPath(query: { code: string }, by: Caller): Promise<DivisionLine[]>
}

const { router, requires } = contract<DivisionApp>()
const byCode = z.strictObject({ code: DivisionCode })

export const divisionProcedures = router({
  under: requires('division:read', 'self')
    .input(byCode)
    .output(z.array(DivisionLine))
    .query(({ ctx, input }) => ctx.app.divisionsUnder(input, ctx.caller)),
  /** From the region down to the division itself. */
  path: requires('division:read', 'self')
    .input(byCode)
    .output(z.array(DivisionLine))
    .query(({ ctx, input }) => ctx.app.divisionPath(input, ctx.caller)),
})
