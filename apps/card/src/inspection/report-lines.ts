import type { Deviation } from '@jiuyuan/contract-card/inspection'
import type { ReportLine, Standing } from '@jiuyuan/contract-card/inspection-campaign'
import { openStatuses, type Inspection } from './inspection.ts'

type Asked = Exclude<Inspection, { status: 'none' }>

/** Nothing counted yet. */
export const noStanding: Standing = {
  total: 0,
  due: 0,
  excepted: 0,
  verified: 0,
  inspected: 0,
  released: 0,
  overdue: 0,
  late: 0,
  unreached: 0,
}

/** Word was left twice, on two days, and the person did not come. */
export const NOTICES = 2

const standingOf = (inspections: readonly Asked[]): Standing => {
  const count = (counted: (one: Asked) => boolean) => inspections.filter(counted).length
  const open = (one: Asked) => openStatuses.includes(one.status)
  return {
    total: inspections.length,
    due: count(({ status }) => status === 'due'),
    excepted: count(({ status }) => status === 'excepted'),
    verified: count(({ status }) => status === 'verified'),
    inspected: count(({ status }) => status === 'inspected'),
    released: count(({ status }) => status === 'released'),
    overdue: count((one) => open(one) && one.overdueSince !== null),
    late: count((one) => one.status === 'inspected' && one.overdueSince !== null),
    unreached: count((one) => one.status === 'due' && one.notices.length >= NOTICES),
  }
}

const exceptionsOf = (inspections: readonly Asked[]): ReportLine['exceptions'] => {
  const kinds = new Map<Deviation, number>()
  for (const one of inspections)
    if (one.status === 'excepted') for (const kind of one.deviations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([deviation, count]) => ({ deviation, count }))
}

/** Which of a merged person's two inspections counts: one that still waits, then one that passed, then one no longer asked for. */
export const COUNTS_FIRST = ['due', 'excepted', 'verified', 'inspected', 'released'] as const
const counts = ({ status, cardNo }: Asked) => `${COUNTS_FIRST.indexOf(status)} ${cardNo}`

/** Each person once (ADR 13). */
const oncePerPerson = (asked: readonly Asked[]) =>
  [...Map.groupBy(asked, ({ personId }) => personId).values()].flatMap((ones) =>
    ones.toSorted((one, other) => (counts(one) < counts(other) ? -1 : 1)).slice(0, 1),
  )

/** Where the cards of each community stand, by code; the same inspections give the same lines, in any order. */
export const reportLines = (inspections: readonly Inspection[]): ReportLine[] => {
  const asked = inspections.flatMap((one) => (one.status === 'none' ? [] : [one]))
  const communities = [...Map.groupBy(oncePerPerson(asked), ({ division }) => division)]
  return communities
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([division, ones]) => ({ division, ...standingOf(ones), exceptions: exceptionsOf(ones) }))
}

const sumOf = (lines: readonly Standing[]): Standing => {
  const sum = (key: keyof Standing) => lines.reduce((all, line) => all + line[key], 0)
  return {
    total: sum('total'),
    due: sum('due'),
    excepted: sum('excepted'),
    verified: sum('verified'),
    inspected: sum('inspected'),
    released: sum('released'),
    overdue: sum('overdue'),
    late: sum('late'),
    unreached: sum('unreached'),
  }
}

/** All lines as one. */
export const totalOf = (lines: readonly ReportLine[]): ReportLine => {
  const kinds = new Map<Deviation, number>()
  for (const { exceptions } of lines)
    for (const { deviation, count } of exceptions) kinds.set(deviation, (kinds.get(deviation) ?? 0) + count)
  return {
    division: '',
    ...sumOf(lines),
    exceptions: [...kinds].map(([deviation, count]) => ({ deviation, count })),
  }
}
