import { childrenOf, division as divisionOf, divisionName, levelOf, rangeOf } from '@jiuyuan/codes/divisions'
import {
  Standing,
  type CampaignView,
  type Overview,
  type OverviewQuery,
} from '@jiuyuan/contract-card/inspection-campaign'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { inScope } from '@jiuyuan/service-kit/scope'
import { z } from 'zod'
import { termsOn } from './campaign-terms.ts'
import { Campaign } from './campaign.ts'
import type { Inspecting } from './inspecting.ts'
import { COUNTS_FIRST, noStanding, NOTICES } from './report-lines.ts'

const DIGITS = [2, 4, 6, 9, 12]
const full = (head: string) => head.padEnd(12, '0')
const nameOf = (code: string) => divisionOf(code)?.name ?? code

// A person whose two entries were merged counts once, as in the closing report.
const rankOf = (alias: string) =>
  `(array_position(array['${COUNTS_FIRST.join(`','`)}'], ${alias}.status), ${alias}.card_no)`

const standings = `select left(division, $4) as head, count(*)::int as total,
    count(*) filter (where status = 'due')::int as due, count(*) filter (where status = 'excepted')::int as excepted,
    count(*) filter (where status = 'verified')::int as verified, count(*) filter (where status = 'inspected')::int as inspected,
    count(*) filter (where status = 'released')::int as released,
    count(*) filter (where overdue and status in ('due', 'excepted', 'verified'))::int as overdue,
    count(*) filter (where late)::int as late, count(*) filter (where status = 'due' and notices >= ${NOTICES})::int as unreached
  from inspection i where kind = 'annual' and year = $1 and division >= $2 and division < $3
    and not exists (select from inspection o where o.person_id = i.person_id and o.source_id = i.source_id
      and ${rankOf('o')} < ${rankOf('i')})
  group by 1 order by 1`
const Row = Standing.extend({ head: z.string() })

const sum = (rows: readonly Standing[]): Standing =>
  rows.reduce(
    (all, row) => Standing.parse(Object.fromEntries(Standing.keyof().options.map((key) => [key, all[key] + row[key]]))),
    noStanding,
  )

/** How many leading digits tell the offices below one of so many. */
const digitsBelow = (code: string) => {
  const own = DIGITS.find((digits) => /^0*$/.test(code.slice(digits))) ?? 12
  return DIGITS.find((digits) => digits > own) ?? 12
}

/** A campaign as it is shown; undefined before it was opened. */
export const campaignView = (id: string, state: Campaign): CampaignView | undefined => {
  if (state.status === 'none') return undefined
  const { county } = state
  const later = { populationHash: '', reminders: [], closedOn: null }
  return { ...later, ...state, id, countyName: divisionName(county) ?? county }
}

const campaignsIn = async ({ prisma }: Inspecting, year: number, { from, to }: { from: string; to: string }) => {
  const where = { year, division: { gte: from, lt: to } }
  const rows = await prisma.campaign.findMany({
    where,
    orderBy: { division: 'asc' },
    select: { id: true, state: true },
  })
  return rows.flatMap(({ id, state }) => campaignView(id, Campaign.parse(state)) ?? [])
}

/** Counties are listed before they have opened: the region sees who is missing. */
const listedBelow = (code: string, today: string) =>
  ['region', 'prefecture'].includes(levelOf(code)) ? childrenOf(code, today).map((one) => one.code) : []

/** Where the cards of an office stand in a year, and those of each office below; null outside the caller's reach. */
export const campaignOverview = async (
  inspecting: Inspecting,
  { year, division }: z.output<typeof OverviewQuery>,
  by: Caller,
): Promise<Overview | null> => {
  if (!inScope(by, division)) return null
  const { db, clock } = inspecting
  const range = rangeOf(division)
  const { rows } = await db.query(standings, [year, range.from, range.to, digitsBelow(division)])
  const counted = z.array(Row).parse(rows)
  const standingAt = new Map(counted.map(({ head, ...standing }) => [full(head), standing]))
  const codes = [...new Set([...listedBelow(division, clock.today()), ...standingAt.keys()])].sort()
  const above = DIGITS.map((digits) => full(division.slice(0, digits))).filter(
    (code) => code < division && inScope(by, code),
  )
  return {
    division,
    divisionName: nameOf(division),
    level: levelOf(division),
    above: [...new Set(above)].map((code) => ({ division: code, name: nameOf(code) })),
    own: sum(counted),
    below: codes
      .filter((code) => code !== division)
      .map((code) => ({ division: code, name: nameOf(code), standing: standingAt.get(code) ?? noStanding })),
    campaigns: await campaignsIn(inspecting, year, range),
    window: termsOn(`${year}${clock.today().slice(4)}`).window,
  }
}
