import { createHash } from 'node:crypto'
import type { HouseholdCell, Indicator } from '@jiuyuan/contract-reporting/report'
import { within, type Period } from './period.ts'
import { openedAt, type Occurrence } from './zero-occurrence.ts'

const before = (at: Date | undefined, moment: Date) => at !== undefined && at < moment
const openAt = (one: Occurrence, moment: Date) =>
  before(openedAt(one), moment) && !before(one.at.cleared, moment) && !before(one.at.removed, moment)

interface Cell {
  readonly title: string
  readonly definition: string
  readonly counts: (one: Occurrence, period: Period) => boolean
}

/** The cells that count households (户次: an occurrence each); what counts stands beside what the table says it counts. */
export const householdCells: Readonly<Record<HouseholdCell, Cell>> = {
  M1: {
    title: '期初零就业家庭户数',
    definition: '期初零时已认定或复发、尚未消除也未退出的户次',
    counts: (one, { start }) => openAt(one, start),
  },
  M2: {
    title: '本期新发现户数',
    definition: '本期内发现家庭成员均未就业的户次',
    counts: ({ at }, period) => within(period, at.found),
  },
  M3: {
    title: '本期新认定户数',
    definition: '本期内认定为零就业家庭的户次,不含复发',
    counts: ({ at }, period) => within(period, at.recognised),
  },
  M4: {
    title: '本期消除户数',
    definition: '本期内实现至少1人就业的户次',
    counts: ({ at }, period) => within(period, at.cleared),
  },
  M5a: {
    title: '其中24小时内安置户数',
    definition: 'M4中24小时安置按时完成的户次(暂停时间不计)',
    counts: (one, period) => within(period, one.at.cleared) && one.within === true,
  },
  M5c: {
    title: '超时安置户数',
    definition: 'M4中24小时安置超时完成的户次(暂停时间不计)',
    counts: (one, period) => within(period, one.at.cleared) && one.within === false,
  },
  M5d: {
    title: '期末超时未安置户数',
    definition: 'M7中期末前24小时安置已超时的户次',
    counts: (one, { end }) => openAt(one, end) && before(one.at.breached, end),
  },
  M6: {
    title: '本期退出户数',
    definition: '本期内未就业而退出的户次,退出决定被撤销的不计',
    counts: ({ at }, period) => within(period, at.removed),
  },
  M7: {
    title: '期末零就业家庭户数',
    definition: '期末24时已认定或复发、尚未消除也未退出的户次',
    counts: (one, { end }) => openAt(one, end),
  },
  M8: {
    title: '复发户数',
    definition: '本期内消除后再次无人就业的户次',
    counts: ({ at }, period) => within(period, at.reopened),
  },
}

/** Found before the period, neither recognised nor lost by its start: what M3 may also draw from. */
export const candidateAtStart = ({ at }: Occurrence, { start }: Period) =>
  before(at.found, start) && !before(at.recognised, start) && !before(at.lost, start)

const others = [
  ['M5b', '平均安置小时数', 'M4中已知用时的户次,从认定到安置不计暂停的平均小时数,保留一位小数'],
  ['M9a', '公益性岗位安置', 'M4中首个就业渠道为公益性岗位的户次'],
  ['M9b', '单位安置', 'M4中首个就业渠道为用人单位的户次'],
  ['M9c', '自主创业', 'M4中首个就业渠道为自主创业的户次'],
  ['M9d', '灵活就业', 'M4中首个就业渠道为灵活就业的户次'],
  ['M10a', '提供岗位次数', '本期内向零就业家庭成员推荐岗位的次数'],
  ['M10b', '接受次数', '本期内零就业家庭成员接受所推荐岗位的次数'],
  ['M10c', '拒绝次数', '本期内零就业家庭成员不接受所推荐岗位的次数'],
  ['M11a', '发放就业援助卡数', '本期内核发的就业援助卡数'],
  ['M11b', '期末有效卡数', '期末24时已核发、未收回也未注销的就业援助卡数'],
] as const

/** A column; the id is code and hash of title and definition, so that a changed meaning never keeps its name. */
export const indicator = (code: string, title: string, definition: string): Indicator => ({
  code,
  title,
  definition,
  definitionId: `${code}-${createHash('sha256').update(`${title}|${definition}`).digest('hex').slice(0, 8)}`,
})

const ordinal = ({ code }: Indicator) => Number(code.replaceAll(/\D/g, ''))

/** The table's columns in order; whoever changes what is counted changes the definition, and with it the id. */
export const indicators: readonly Indicator[] = [
  ...Object.entries(householdCells).map(([code, { title, definition }]) => indicator(code, title, definition)),
  ...others.map(([code, title, definition]) => indicator(code, title, definition)),
].toSorted((one, other) => ordinal(one) - ordinal(other) || (one.code < other.code ? -1 : 1))
