import { scopeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'

/** The part of the caller's scope that lies in a division: never more than the caller's own. */
export const narrowed = (by: Caller, division: string | undefined): Pick<Caller, 'scope'> => {
  if (!division) return by
  const scope = by.scope.flatMap(([from, to]) =>
    scopeOf(division).flatMap((inner): [string, string][] => {
      const [start, end] = [from > inner.from ? from : inner.from, to < inner.to ? to : inner.to]
      return start < end ? [[start, end]] : []
    }),
  )
  return { scope }
}
