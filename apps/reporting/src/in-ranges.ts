import type { Caller } from '@jiuyuan/contract-kit/caller'

/** A scope as SQL on a column, one comparison per range, which an index can answer; its parameters are numbered from `first`. */
export const inRanges = ({ scope }: Pick<Caller, 'scope'>, column: string, first: number) => ({
  sql: `(${scope.map((_, at) => `(${column} >= $${first + at * 2} and ${column} < $${first + at * 2 + 1})`).join(' or ') || 'false'})`,
  values: scope.flat(),
})
