import type { ZeroFact } from './zero-fact.ts'

/** One time of zero employment of one household, from being found to being cleared. */
export interface Occurrence {
  readonly householdId: string
  readonly occurrence: number
  /** Of the office that opened it. */
  readonly division: string
  readonly foundAt: Date | undefined
  readonly lostAt: Date | undefined
  readonly recognisedAt: Date | undefined
  readonly reopenedAt: Date | undefined
  readonly clearedAt: Date | undefined
  readonly removedAt: Date | undefined
  readonly breachedAt: Date | undefined
  readonly channel: string | undefined
  /** Elapsed minutes of the guarantee without pauses, and whether they were in time; undefined: not known. */
  readonly minutes: number | undefined
  readonly within: boolean | undefined
}

const occurrenceOf = (facts: readonly [ZeroFact, ...ZeroFact[]]): Occurrence => {
  const of = (kind: ZeroFact['kind']) => facts.find((fact) => fact.kind === kind)
  const { householdId, occurrence, division } = of('recognised') ?? of('reopened') ?? of('found') ?? facts[0]
  return {
    householdId,
    occurrence,
    division,
    foundAt: of('found')?.at,
    lostAt: of('lost')?.at,
    recognisedAt: of('recognised')?.at,
    reopenedAt: of('reopened')?.at,
    clearedAt: of('cleared')?.at,
    removedAt: of('removed')?.at,
    breachedAt: of('breached')?.at,
    channel: of('cleared')?.channel ?? undefined,
    minutes: of('met')?.minutes ?? undefined,
    within: of('met')?.within ?? undefined,
  }
}

/** The facts put together by household and occurrence. */
export const occurrencesOf = (facts: readonly ZeroFact[]): Occurrence[] =>
  [...Map.groupBy(facts, ({ householdId, occurrence }) => `${householdId}|${occurrence}`).values()].flatMap(([first, ...rest]) =>
    first ? [occurrenceOf([first, ...rest])] : [],
  )
