import { parseIdentityNumber } from '@jiuyuan/codes/identity-number'
import { ageOn } from '@jiuyuan/kernel/civil-day'
import type { Mistake } from './mistakes.ts'
import { TOWN_DAY, type RosterRow } from './person.ts'

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> =>
  Object.fromEntries(Array.from(Map.groupBy(items, keyOf), ([key, group]) => [key, group.length]))

// 实施意见 二(二): an urban household whose members of working age are all out of work; students, soldiers, pensioners and
// those who cannot work do not count as members who would have to be unemployed.
const hasNobodyInWork = (members: readonly RosterRow[]): boolean => {
  const able = members.filter(({ 就业状态, 公民身份号码 }) => {
    const identity = parseIdentityNumber(公民身份号码)
    const grown = identity.ok && ageOn(identity.value.birthDate, TOWN_DAY) >= 16
    return grown && !['在校学生', '退休', '服兵役', '丧失劳动能力'].includes(就业状态)
  })
  return able.length > 0 && able.every(({ 户口性质, 就业状态 }) => 户口性质 === '城镇' && 就业状态 === '失业')
}

/** What an import of a community's roster must find. */
export const expectedOf = (rows: readonly RosterRow[], mistakes: readonly Mistake[]) => {
  const badLines = new Set(mistakes.map(({ line }) => line))
  const good = rows.filter((_, at) => !badLines.has(at + 2))
  const households = Map.groupBy(good, ({ 户号 }) => 户号)
  const candidates = [...households].filter(([, members]) => hasNobodyInWork(members))
  return {
    rows: rows.length,
    goodRows: good.length,
    badRows: countBy(mistakes, ({ reason }) => reason),
    mistakes: mistakes.toSorted((one, other) => one.line - other.line),
    households: households.size,
    personsByState: countBy(good, ({ 就业状态 }) => 就业状态),
    zeroEmploymentCandidates: candidates.map(([household, members]) => ({ household, head: members[0]?.姓名 ?? '' })),
  }
}
