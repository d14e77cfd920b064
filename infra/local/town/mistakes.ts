import { checkDigit } from '@jiuyuan/codes/identity-number'
import type { RosterRow } from './person.ts'

/** What is wrong with a row, by the name of the rule that refuses it. */
export type MistakeReason = 'checksum' | 'birth-date' | 'blank' | 'duplicate' | 'relation-unknown' | 'under-age'

/** A mistake made on purpose, to be found again by an import. */
export interface Mistake {
  /** Line of the file; the head line is 1. */
  readonly line: number
  readonly column: keyof RosterRow
  readonly reason: MistakeReason
}

type Spoil = (row: RosterRow, rows: readonly RosterRow[]) => RosterRow

const SPOILS: Readonly<Record<MistakeReason, { column: keyof RosterRow; spoil: Spoil }>> = {
  checksum: {
    column: '公民身份号码',
    spoil: (row) => {
      const last = row.公民身份号码.endsWith('7') ? '3' : '7'
      return { ...row, 公民身份号码: row.公民身份号码.slice(0, 17) + last }
    },
  },
  'birth-date': {
    column: '公民身份号码',
    spoil: (row) => {
      const first17 = `${row.公民身份号码.slice(0, 10)}0230${row.公民身份号码.slice(14, 17)}`
      return { ...row, 公民身份号码: first17 + checkDigit(first17) }
    },
  },
  blank: { column: '公民身份号码', spoil: (row) => ({ ...row, 公民身份号码: '' }) },
  duplicate: {
    column: '公民身份号码',
    spoil: (row, rows) => ({ ...row, 姓名: rows[0]?.姓名 ?? '', 公民身份号码: rows[0]?.公民身份号码 ?? '' }),
  },
  'relation-unknown': { column: '与户主关系', spoil: (row) => ({ ...row, 与户主关系: '表亲' }) },
  'under-age': { column: '就业状态', spoil: (row) => ({ ...row, 就业状态: '失业' }) },
}

// Heads and earners stay right, so that a refused row never makes its household look jobless.
const mayBeSpoiled = (row: RosterRow, reason: MistakeReason): boolean =>
  row.与户主关系 !== '户主' &&
  !['就业', '自主经营'].includes(row.就业状态) &&
  (reason === 'under-age') === (row.就业状态 === '未达劳动年龄')

/** The rows with these mistakes in them, spread over households where somebody earns. */
export const withMistakes = (
  rows: readonly RosterRow[],
  reasons: readonly MistakeReason[],
): { rows: readonly RosterRow[]; mistakes: readonly Mistake[] } => {
  const spoiled = [...rows]
  const earning = new Set(rows.flatMap((row) => (['就业', '自主经营'].includes(row.就业状态) ? [row.户号] : [])))
  const mistakes = reasons.map((reason, nth): Mistake => {
    const from = Math.floor((rows.length * (nth + 1)) / (reasons.length + 2))
    const at = rows.findIndex((row, index) => index >= from && earning.has(row.户号) && mayBeSpoiled(row, reason))
    const row = spoiled[at]
    if (!row) throw new Error(`no row to spoil with ${reason}`)
    const { column, spoil } = SPOILS[reason]
    spoiled[at] = spoil(row, rows)
    return { line: at + 2, column, reason }
  })
  return { rows: spoiled, mistakes }
}
