import { command } from '@jiuyuan/contract-kit/command'
import { Day, DivisionCode } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Deviation } from './inspection.ts'

/** The campaign of a county and a year; its id follows from both, so that none is opened twice. */
export const OpenCampaign = command({ county: DivisionCode })
export const CloseCampaign = command({ campaignId: z.uuid() })

const count = z.int().nonnegative()

/** Where the cards of an office stand. All states add up to `total`; `overdue`, `late` and `unreached` are among them. */
export const Standing = z.object({
  total: count,
  due: count,
  excepted: count,
  verified: count,
  inspected: count,
  released: count,
  /** Not verified by the last day of the window. */
  overdue: count,
  /** Stamped after having been overdue. */
  late: count,
  /** Not verified after two notices. */
  unreached: count,
})
export type Standing = z.output<typeof Standing>

export const CampaignStatus = z.enum(['enrolling', 'running', 'closed'])

export const CampaignView = z.object({
  id: z.uuid(),
  year: z.int(),
  county: z.string(),
  countyName: z.string(),
  status: CampaignStatus,
  from: Day,
  until: Day,
  openedOn: Day,
  /** SHA-256 of the sorted card ids, one a line; empty while the list is being made. */
  populationHash: z.string(),
  reminders: z.array(z.object({ daysBefore: z.int(), on: Day, late: z.boolean(), open: count })),
  closedOn: Day.nullable(),
})
export type CampaignView = z.output<typeof CampaignView>

export const OverviewQuery = z.strictObject({ year: z.int().min(2010).max(2100), division: DivisionCode })
/** An office and those directly below it, each with where its cards stand. */
export const Overview = z.object({
  division: z.string(),
  divisionName: z.string(),
  level: z.string(),
  /** The way up, from the caller's own reach. */
  above: z.array(z.object({ division: z.string(), name: z.string() })),
  own: Standing,
  below: z.array(z.object({ division: z.string(), name: z.string(), standing: Standing })),
  /** Campaigns of the year in this office. */
  campaigns: z.array(CampaignView),
  /** When a campaign of the year may run, by the policy of that day. */
  window: z.object({ from: Day, until: Day }),
})
export type Overview = z.output<typeof Overview>

/** A line of the closing report: a community. */
export const ReportLine = z.object({
  division: z.string(),
  ...Standing.shape,
  exceptions: z.array(z.object({ deviation: Deviation, count })),
})
export type ReportLine = z.output<typeof ReportLine>

export const ClosingReport = z.object({
  campaign: CampaignView,
  lines: z.array(ReportLine.extend({ name: z.string() })),
  total: ReportLine,
  /** SHA-256 over the frozen lines; the journal gives the same. */
  hash: z.string(),
  frozen: z.boolean(),
})
export type ClosingReport = z.output<typeof ClosingReport>
