import { inTurns } from './in-turns.ts'
import { readRow, type AgeRule, type Fault } from './read-row.ts'

/** A row of a file with its number in the file; the head line is 1. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** Every row as it reads, with its faults, in order; a number that stands twice is wrong from the second time on. Blank equals nothing. */
export const checkLines = (lines: readonly Line[], rule: AgeRule) => {
  const first = new Map<string, number>()
  return inTurns(lines, ({ line, cells }) => {
    const { identityNumber, faults = [], row } = readRow(cells, rule)
    const earlier = identityNumber && first.get(identityNumber)
    if (identityNumber && !earlier) first.set(identityNumber, line)
    const twice: Fault[] = earlier
      ? [{ column: '公民身份号码', reason: `与第${earlier}行重复`, fix: '请删除重复的行,或更正号码。' }]
      : []
    return { line, cells, faults: [...faults, ...twice], row }
  })
}
