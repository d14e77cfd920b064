import type { ProcedureMeta } from '@jiuyuan/contract-kit/trpc'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'

const Meta: z.ZodType<ProcedureMeta> = z.object({
  permission: z.string(),
  scope: z.enum(['division', 'employer', 'either', 'region', 'self']),
})

/** What every procedure of a router declares about itself, by its path; null where one declares nothing. */
export const declarations = (router: AnyTRPCRouter): ReadonlyMap<string, ProcedureMeta | null> => {
  const procedures: Readonly<Record<string, AnyTRPCProcedure>> = router._def.procedures
  return new Map(Object.entries(procedures).map(([path, { _def }]) => [path, Meta.safeParse(_def.meta).data ?? null]))
}
