import type { ZeroFact, ZeroFactKind } from './zero-fact.ts'

/** One time of zero employment of one household: when each thing happened, as far as it did. */
export interface Occurrence {
  readonly householdId: string
  readonly occurrence: number
  /** Of the office that opened it. */
  readonly division: string
  readonly at: Readonly<Partial<Record<ZeroFactKind, Date>>>
  /** How the first member found work. */
  readonly channel: string | null
  /** Elapsed minutes of the guarantee without pauses, and whether they were in time; null: not known. */
  readonly minutes: number | null
  readonly within: boolean | null
}

/** A removal that was overturned later never was one, whenever that is told. */
const stands = ({ kind, at }: ZeroFact, undone: ZeroFact | undefined) => kind !== 'removed' || !undone || undone.at < at

const occurrenceOf = (facts: readonly [ZeroFact, ...ZeroFact[]]): Occurrence => {
  const of = new Map(facts.map((fact) => [fact.kind, fact]))
  const { householdId, occurrence, division } =
    of.get('recognised') ?? of.get('reopened') ?? of.get('found') ?? facts[0]
  const { minutes = null, within = null } = of.get('met') ?? {}
  const { channel = null } = of.get('cleared') ?? {}
  const standing = facts.filter((fact) => stands(fact, of.get('removal-undone')))
  const at = Object.fromEntries(standing.map((fact) => [fact.kind, fact.at]))
  return { householdId, occurrence, division, at, channel, minutes, within }
}

/** The facts put together by household and occurrence. */
export const occurrencesOf = (facts: readonly ZeroFact[]): Occurrence[] =>
  [...Map.groupBy(facts, ({ householdId, occurrence }) => `${householdId}|${occurrence}`).values()].flatMap(
    ([first, ...rest]) => (first ? [occurrenceOf([first, ...rest])] : []),
  )

/** When the guarantee's duty began: recognised, or lost its work again; undefined: a lead only. */
export const openedAt = ({ at }: Occurrence) => at.recognised ?? at.reopened
