import { createHash } from 'node:crypto'
import { division, levelOf } from '@jiuyuan/codes/divisions'
import type { ReportLine } from '@jiuyuan/contract-card/inspection-campaign'
import type { InspectionApp } from '@jiuyuan/contract-card/inspection-router'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import { termsOn } from './campaign-terms.ts'
import { campaignOverview, campaignView } from './campaign.queries.ts'
import { Campaign } from './campaign.ts'
import type { Inspecting } from './inspecting.ts'
import { Inspection } from './inspection.ts'
import { reportLines, totalOf } from './report-lines.ts'

/** The hash under which a closing report is frozen: over its lines as JSON, in the order of the codes. */
export const reportHash = (lines: readonly ReportLine[]) =>
  createHash('sha256').update(JSON.stringify(lines)).digest('hex')

const linesOf = async ({ prisma }: Inspecting, campaignId: string) => {
  const rows = await prisma.inspection.findMany({ where: { sourceId: campaignId }, select: { state: true } })
  return reportLines(rows.map(({ state }) => Inspection.parse(state)))
}

const closingReport = async (inspecting: Inspecting, id: string, where: object) => {
  const row = await inspecting.prisma.campaign.findFirst({ where: { id, ...where }, select: { state: true } })
  const state = Campaign.parse(row?.state ?? { status: 'none' })
  const campaign = campaignView(id, state)
  if (!campaign) return null
  const frozen = state.status === 'closed'
  const lines = frozen ? state.lines : await linesOf(inspecting, id)
  const named = lines.map((line) => ({ ...line, name: division(line.division)?.name ?? line.division }))
  return { campaign, lines: named, total: totalOf(lines), hash: frozen ? state.hash : reportHash(lines), frozen }
}

type CampaignApp = Pick<InspectionApp, 'openCampaign' | 'closeCampaign' | 'campaignOverview' | 'closingReport'>

/** What can be done about campaigns: one line per use case. */
export const campaignApp = (inspecting: Inspecting): CampaignApp => {
  const { commands, clock } = inspecting
  return {
    openCampaign: ({ commandId, ...body }, by) => {
      const today = clock.today()
      const { pack, ...terms } = termsOn(today)
      const id = derivedId('campaign', body.county, today.slice(0, 4))
      const opened = { county: body.county, ...terms, level: levelOf(by.office), today, by: by.id }
      return commands.campaign(id, { type: 'OpenCampaign', ...opened }, { commandId, by, body, pack })
    },
    closeCampaign: async ({ commandId, ...body }, by) => {
      const lines = await linesOf(inspecting, body.campaignId)
      const closed = { lines, hash: reportHash(lines), today: clock.today(), by: by.id }
      return commands.campaign(body.campaignId, { type: 'CloseCampaign', ...closed }, { commandId, by, body })
    },
    campaignOverview: (query, by) => campaignOverview(inspecting, query, by),
    closingReport: ({ campaignId }, by) => closingReport(inspecting, campaignId, scopeWhere(by)),
  }
}
