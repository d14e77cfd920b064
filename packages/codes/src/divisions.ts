import type { CivilDay } from '@jiuyuan/kernel/civil-day'
import { readRows } from './read-rows.ts'

/** An administrative division of Xinjiang; its successor is the code that took over a former one. */
export interface Division {
  /** 12 digits. */
  readonly code: string
  readonly level: Level
  readonly name: string
  readonly parent: string | undefined
  /** The office above: mostly the parent, but Ili also administers Tacheng and Altay. */
  readonly reportsTo: string | undefined
  /** First day of this code; undefined: not known to be limited. */
  readonly validFrom: CivilDay | undefined
  /** Last day of this code; undefined: still in force. */
  readonly validTo: CivilDay | undefined
  readonly successor: string | undefined
  readonly source: string
  /** What is doubtful in the row; empty: nothing. */
  readonly confidence: string
}

/** Codes from `from` up to but without `to`, both of 12 digits; compare them as text. */
export interface DivisionRange {
  readonly from: string
  readonly to: string
}

const LEVELS = [
  { level: 'region', digits: 2 },
  { level: 'prefecture', digits: 4 },
  { level: 'county', digits: 6 },
  { level: 'township', digits: 9 },
  { level: 'community', digits: 12 },
] as const
export type Level = (typeof LEVELS)[number]['level']

const fullCode = (code: string): string => code.padEnd(12, '0')
const rankOf = (code: string) =>
  LEVELS.find(({ digits }) => /^0*$/.test(fullCode(code).slice(digits))) ?? { level: 'community', digits: 12 }

/** The level that a code's significant digits (2, 4, 6, 9 or 12) tell, whether or not the code exists. */
export const levelOf = (code: string): Level => rankOf(code).level

const load = () => {
  const offices = new Map(readRows('reporting-tree.csv').map(([code = '', reportsTo = '']) => [code, reportsTo]))
  const divisions = readRows('divisions-xinjiang.csv').map((cells): Division => {
    const [code = '', , name = '', parent, validFrom, validTo, successor, source = '', confidence = ''] = cells.map(
      (cell) => cell || undefined,
    )
    const reportsTo = offices.get(code) ?? parent
    return { code, level: levelOf(code), name, parent, reportsTo, validFrom, validTo, successor, source, confidence }
  })
  return {
    byCode: new Map(divisions.map((one) => [one.code, one])),
    byOffice: Map.groupBy(divisions, ({ reportsTo }) => reportsTo),
  }
}

let loaded: ReturnType<typeof load> | undefined
const tree = () => (loaded ??= load())

/** The division of a code of 12 digits, or of its significant digits such as `650102`; former ones too. */
export const division = (code: string): Division | undefined => tree().byCode.get(fullCode(code))

const ancestry = (code: string, above: 'parent' | 'reportsTo'): readonly Division[] => {
  const own = division(code)
  if (!own) return []
  const next = own[above]
  return next ? [...ancestry(next, above), own] : [own]
}

/** The full Chinese name along the offices, without the region: 乌鲁木齐市天山区燕儿窝街道; undefined: no such code. */
export const divisionName = (code: string): string | undefined => {
  const offices = ancestry(code, 'reportsTo')
  return (offices.length > 1 ? offices.slice(1) : offices).map(({ name }) => name).join('') || undefined
}

const inForce = ({ validFrom = '', validTo = '9999-12-31' }: Division, day: CivilDay): boolean =>
  validFrom <= day && day <= validTo

/** Whether a code, and every code it lies in, was in force on a day. Unknown codes never were. */
export const validOn = (code: string, day: CivilDay): boolean => {
  const codes = ancestry(code, 'parent')
  return codes.length > 0 && codes.every((one) => inForce(one, day))
}

/** The divisions directly under an office that are in force on a day, by code. */
export const childrenOf = (code: string, day: CivilDay): readonly Division[] =>
  (tree().byOffice.get(fullCode(code)) ?? []).filter((one) => inForce(one, day))

/** All codes that lie in a division by their digits. */
export const rangeOf = (code: string): DivisionRange => {
  const { digits } = rankOf(code)
  return { from: fullCode(code), to: fullCode(String(Number(fullCode(code).slice(0, digits)) + 1)) }
}

const inRange = (code: string, { from, to }: DivisionRange): boolean => from <= code && code < to

/** All codes that an office answers for: its own and, by the reporting tree, those it administers besides. */
export const scopeOf = (officeDivision: string): readonly DivisionRange[] => {
  const own = rangeOf(officeDivision)
  const besides = (tree().byOffice.get(own.from) ?? []).filter(({ code }) => !inRange(code, own))
  return [own, ...besides.flatMap(({ code }) => scopeOf(code))]
}

/** Whether a division lies in a scope. */
export const inScope = (code: string, scope: readonly DivisionRange[]): boolean =>
  scope.some((range) => inRange(fullCode(code), range))
