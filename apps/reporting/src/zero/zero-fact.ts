/** What can happen; `removed`: an office decided that the household leaves the list without work, `removal-undone`: it was overturned. */
export type ZeroFactKind =
  | 'found'
  | 'lost'
  | 'recognised'
  | 'reopened'
  | 'cleared'
  | 'removed'
  | 'removal-undone'
  | 'stable'
  | 'breached'
  | 'met'

/** One thing that happened to a household in its how-manieth time of zero employment. */
export interface ZeroFact {
  readonly householdId: string
  readonly occurrence: number
  readonly kind: ZeroFactKind
  readonly division: string
  readonly at: Date
  readonly minutes: number | null
  readonly within: boolean | null
  readonly channel: string | null
}
