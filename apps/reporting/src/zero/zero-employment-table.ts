import type { DivisionRange } from '@jiuyuan/codes/divisions'
import { HouseholdCell, type Figures, type TableCheck } from '@jiuyuan/contract-reporting/report'
import { candidateAtStart, householdCells } from './indicators.ts'
import { periodOf, within, type Period } from './period.ts'
import type { ZeroFact } from './zero-fact.ts'
import { occurrencesOf, type Occurrence } from './zero-occurrence.ts'

/** Offers and cards of one division, counted by the database. */
export interface Counted {
  readonly division: string
  readonly figures: Readonly<Record<'M10a' | 'M10b' | 'M10c' | 'M11a' | 'M11b', number>>
}
export interface Material {
  readonly facts: readonly ZeroFact[]
  readonly counted: readonly Counted[]
}
/** A row of the table: a division with all that it answers for. */
export interface Part {
  readonly division: string
  readonly ranges: readonly DivisionRange[]
}
export interface PartFigures {
  readonly division: string
  readonly figures: Figures
  readonly checks: readonly TableCheck[]
}

const channels = { M9a: 'public-post', M9b: 'employer', M9c: 'self-employed', M9d: 'flexible' } as const
const MINUTES_PER_HOUR = 60

const averageHours = (cleared: readonly Occurrence[]) => {
  const minutes = cleared.flatMap((one) => one.minutes ?? [])
  const sum = minutes.reduce((total, each) => total + each, 0)
  return minutes.length === 0 ? null : Math.round((sum / minutes.length / MINUTES_PER_HOUR) * 10) / 10
}

const total = (counted: readonly Counted[], code: keyof Counted['figures']) =>
  counted.reduce((sum, { figures }) => sum + figures[code], 0)

const checksOf = (figure: (code: string) => number, candidates: number): TableCheck[] => {
  const equal = (rule: string, left: number, right: number) => ({ rule, left, right, ok: left === right })
  const atMost = (rule: string, left: number, right: number) => ({ rule, left, right, ok: left <= right })
  const balance = figure('M1') + figure('M3') + figure('M8') - figure('M4') - figure('M6')
  return [
    equal('M1+M3+M8−M4−M6=M7', balance, figure('M7')),
    equal('M5a+M5c=M4', figure('M5a') + figure('M5c'), figure('M4')),
    atMost('M5d≤M7', figure('M5d'), figure('M7')),
    atMost('M3≤M2+期初线索', figure('M3'), figure('M2') + candidates),
    equal('M9合计=M4', figure('M9a') + figure('M9b') + figure('M9c') + figure('M9d'), figure('M4')),
  ]
}

const figuresOf = (occurrences: readonly Occurrence[], counted: readonly Counted[], period: Period) => {
  const count = (counts: (one: Occurrence, period: Period) => boolean) =>
    occurrences.filter((one) => counts(one, period)).length
  const cleared = occurrences.filter(({ at }) => within(period, at.cleared))
  const figures: Figures = {
    ...Object.fromEntries(HouseholdCell.options.map((cell) => [cell, count(householdCells[cell].counts)])),
    M5b: averageHours(cleared),
    ...Object.fromEntries(
      Object.entries(channels).map(([code, channel]) => [
        code,
        cleared.filter((one) => one.channel === channel).length,
      ]),
    ),
    M10a: total(counted, 'M10a'),
    M10b: total(counted, 'M10b'),
    M10c: total(counted, 'M10c'),
    M11a: total(counted, 'M11a'),
    M11b: total(counted, 'M11b'),
  }
  return { figures, checks: checksOf((code) => figures[code] ?? 0, count(candidateAtStart)) }
}

const lies = (division: string, { ranges }: Part) => ranges.some(({ from, to }) => from <= division && division < to)

const AVERAGES = ['M5b']

/** Whether every figure that can be added is the sum of its parts. */
const addsUp = (whole: Figures, parts: readonly Figures[]) =>
  Object.keys(whole)
    .filter((code) => !AVERAGES.includes(code))
    .every((code) => whole[code] === parts.reduce((sum, part) => sum + (part[code] ?? 0), 0))

/** 零就业家庭就业月调度表 of a month: the total, and each part; a household belongs to the first part it lies in, else to the office itself. */
export const zeroEmploymentTable = (
  { facts, counted }: Material,
  month: string,
  { division, parts }: { division: string; parts: readonly Part[] },
) => {
  const period = periodOf(month)
  const occurrences = occurrencesOf(facts)
  const partOf = (row: { division: string }) => parts.find((part) => lies(row.division, part))?.division ?? division
  const [households, counts] = [Map.groupBy(occurrences, partOf), Map.groupBy(counted, partOf)]
  const divisions = [
    ...parts.map((part) => part.division),
    ...(households.has(division) || counts.has(division) ? [division] : []),
  ]
  const rows = divisions.map((each): PartFigures => ({
    division: each,
    ...figuresOf(households.get(each) ?? [], counts.get(each) ?? [], period),
  }))
  const whole: PartFigures = { division, ...figuresOf(occurrences, counted, period) }
  return {
    total: whole,
    rows,
    sumCheck: addsUp(
      whole.figures,
      rows.map(({ figures }) => figures),
    ),
  }
}

/** The households behind one figure. */
export const behind = (facts: readonly ZeroFact[], month: string, cell: HouseholdCell) =>
  occurrencesOf(facts).filter((one) => householdCells[cell].counts(one, periodOf(month)))
