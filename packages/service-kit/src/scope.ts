import type { Caller } from '@jiuyuan/contract-kit/caller'

/** Whether a division (12 digits) lies in the caller's scope. */
export const inScope = ({ scope }: Pick<Caller, 'scope'>, division: string) =>
  scope.some(([from, to]) => from <= division && division < to)

/**
 * The caller's scope as a Prisma `where` on the column `division`; nobody's scope matches nothing.
 * Its first clause never matches: Prisma drops an empty `OR`, and would then let everything through.
 */
export const scopeWhere = ({ scope }: Pick<Caller, 'scope'>) => ({
  OR: [{ division: { in: [''] } }, ...scope.map(([from, to]) => ({ division: { gte: from, lt: to } }))],
})

/** Who commands when an event or the clock does: the service itself, everywhere. */
export const systemCaller = (service: string, correlationId: string): Caller => ({
  id: `system:${service}`,
  office: '',
  roles: [],
  permissions: [],
  scope: [['', '~']],
  correlationId,
})
