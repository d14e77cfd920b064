import { refuse, Unruled } from '@jiuyuan/kernel/decider'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { databaseAway } from './away.ts'
import type { Caller } from './caller.ts'
import { commonRefusals, orThrow, RefusalError, type RefusalTable } from './refusal.ts'

/**
 * Where a permission reaches. `division`: rows below the caller's office; `employer`: rows of the caller's employer;
 * `either`: one of both; `region`: the whole region, for look-ups that are recorded; `self`: the caller's own account.
 */
export type ScopeKind = 'division' | 'employer' | 'either' | 'region' | 'self'

/** What every procedure declares about itself; a test fails on one that does not. */
export interface ProcedureMeta {
  readonly permission: string
  readonly scope: ScopeKind
  /** Callers are told in every answer; the procedure may go only after `sunset`. */
  readonly deprecated?: Deprecation
}

/** From which day a procedure is not for new use, from which it may be gone, and the path to use instead. */
export interface Deprecation {
  readonly since: string
  readonly sunset: string
  readonly instead: string
}

/** Field and reason of input that does not fit; never the value. */
export interface InputIssue {
  readonly field: string
  readonly message: string
}

const issuesOf = (cause: unknown): InputIssue[] =>
  cause instanceof ZodError ? cause.issues.map(({ path, message }) => ({ field: path.join('.'), message })) : []

const awayRefusal = {
  'service-away': {
    http: 'SERVICE_UNAVAILABLE',
    zh: '服务暂时不可用。',
    next: '已办理的事项不会丢失,请稍后再试。',
  },
} as const satisfies RefusalTable

/** What the rules leave open is refused, not a defect: somebody can fill the gap. So is what the database, being away, cannot answer now. */
const ruled = async <Result extends { ok: boolean; error?: TRPCError }>(work: Promise<Result>): Promise<Result> => {
  const result = await work
  const cause = result.error?.cause
  if (cause instanceof Unruled) orThrow(commonRefusals)(refuse('rule-unknown', { missing: cause.missing }))
  if (databaseAway(cause)) orThrow(awayRefusal)(refuse('service-away'))
  return result
}

/** The tRPC builder of one service's contract: `router`, and `requires(permission, scope)` to begin every procedure. */
export const contract = <App>() => {
  const t = initTRPC
    .context<{ app: App; caller: Caller }>()
    .meta<ProcedureMeta>()
    .create({
      errorFormatter: ({ shape, error }) => ({
        ...shape,
        message: error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          refusal: error.cause instanceof RefusalError ? error.cause.notice : null,
          issues: issuesOf(error.cause),
        },
      }),
    })
  const requires = (permission: string, scope: ScopeKind, deprecated?: Deprecation) =>
    t.procedure.meta({ permission, scope, ...(deprecated ? { deprecated } : {}) }).use(({ ctx, next }) => {
      if (!ctx.caller.permissions.includes(permission)) throw new TRPCError({ code: 'FORBIDDEN', message: permission })
      return ruled(next())
    })
  return { router: t.router, requires }
}
