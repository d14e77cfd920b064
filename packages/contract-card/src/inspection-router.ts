import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as campaign from './inspection-campaign.ts'
import * as draw from './inspection-draw.ts'
import {
  campaignRefusals,
  drawRefusals,
  inspectionRefusals,
  type CampaignRefusal,
  type DrawRefusal,
  type InspectionRefusal,
} from './inspection-refusals.ts'
import * as inspection from './inspection.ts'

type Done<Code extends string> = Promise<Outcome<Code>>

/** What can be done about inspections (附件第十六条): one line per use case. */
export interface InspectionApp {
  verifyCard(command: z.output<typeof inspection.VerifyCard>, by: Caller): Done<InspectionRefusal>
  noteNotice(command: z.output<typeof inspection.NoteNotice>, by: Caller): Done<InspectionRefusal>
  stampCard(command: z.output<typeof inspection.StampCard>, by: Caller): Done<InspectionRefusal>
  verifyAsKnown(command: z.output<typeof inspection.VerifyAsKnown>, by: Caller): Promise<inspection.BulkResult>
  stampMany(command: z.output<typeof inspection.StampMany>, by: Caller): Promise<inspection.BulkResult>
  bulkPreview(query: z.output<typeof inspection.BulkPreview>, by: Caller): Promise<inspection.BulkResult>
  inspections(query: z.output<typeof inspection.InspectionList>, by: Caller): Promise<inspection.InspectionPage>
  findInspections(query: z.output<typeof inspection.FindInspection>, by: Caller): Promise<inspection.InspectionLine[]>
  inspectionsOf(query: { personId: string }, by: Caller): Promise<inspection.InspectionLine[]>
  waitingInspections(by: Caller): Promise<inspection.InspectionWaits>
  openCampaign(command: z.output<typeof campaign.OpenCampaign>, by: Caller): Done<CampaignRefusal>
  closeCampaign(command: z.output<typeof campaign.CloseCampaign>, by: Caller): Done<CampaignRefusal>
  campaignOverview(query: z.output<typeof campaign.OverviewQuery>, by: Caller): Promise<campaign.Overview | null>
  closingReport(query: { campaignId: string }, by: Caller): Promise<campaign.ClosingReport | null>
  commitDraw(command: z.output<typeof draw.CommitDraw>, by: Caller): Done<DrawRefusal>
  freezeDraw(command: z.output<typeof draw.FreezeDraw>, by: Caller): Done<DrawRefusal>
  draws(by: Caller): Promise<draw.DrawView[]>
  drawFile(query: { drawId: string }, by: Caller): Promise<draw.DrawFile | null>
}

const { router, requires } = contract<InspectionApp>()
const done = orThrow(inspectionRefusals)
const campaignDone = orThrow(campaignRefusals)
const drawDone = orThrow(drawRefusals)

export const inspectionProcedures = router({
  verify: requires('inspection:verify', 'division')
    .input(inspection.VerifyCard)
    .mutation(({ ctx, input }) => ctx.app.verifyCard(input, ctx.caller).then(done)),
  noteNotice: requires('inspection:verify', 'division')
    .input(inspection.NoteNotice)
    .mutation(({ ctx, input }) => ctx.app.noteNotice(input, ctx.caller).then(done)),
  stamp: requires('inspection:stamp', 'division')
    .input(inspection.StampCard)
    .mutation(({ ctx, input }) => ctx.app.stampCard(input, ctx.caller).then(done)),
  verifyAsKnown: requires('inspection:verify', 'division')
    .input(inspection.VerifyAsKnown)
    .output(inspection.BulkResult)
    .mutation(({ ctx, input }) => ctx.app.verifyAsKnown(input, ctx.caller)),
  stampMany: requires('inspection:stamp', 'division')
    .input(inspection.StampMany)
    .output(inspection.BulkResult)
    .mutation(({ ctx, input }) => ctx.app.stampMany(input, ctx.caller)),
  preview: requires('inspection:read', 'division')
    .input(inspection.BulkPreview)
    .output(inspection.BulkResult)
    .query(({ ctx, input }) => ctx.app.bulkPreview(input, ctx.caller)),
  list: requires('inspection:read', 'division')
    .input(inspection.InspectionList)
    .output(inspection.InspectionPage)
    .query(({ ctx, input }) => ctx.app.inspections(input, ctx.caller)),
  find: requires('inspection:read', 'division')
    .input(inspection.FindInspection)
    .output(z.array(inspection.InspectionLine))
    .query(({ ctx, input }) => ctx.app.findInspections(input, ctx.caller)),
  waiting: requires('inspection:read', 'division')
    .output(inspection.InspectionWaits)
    .query(({ ctx }) => ctx.app.waitingInspections(ctx.caller)),
  ofPerson: requires('inspection:read', 'division')
    .input(z.strictObject({ personId: z.uuid() }))
    .output(z.array(inspection.InspectionLine))
    .query(({ ctx, input }) => ctx.app.inspectionsOf(input, ctx.caller)),
})

export const campaignProcedures = router({
  open: requires('inspection:open', 'division')
    .input(campaign.OpenCampaign)
    .mutation(({ ctx, input }) => ctx.app.openCampaign(input, ctx.caller).then(campaignDone)),
  close: requires('inspection:close', 'division')
    .input(campaign.CloseCampaign)
    .mutation(({ ctx, input }) => ctx.app.closeCampaign(input, ctx.caller).then(campaignDone)),
  overview: requires('inspection:read', 'division')
    .input(campaign.OverviewQuery)
    .output(campaign.Overview.nullable())
    .query(({ ctx, input }) => ctx.app.campaignOverview(input, ctx.caller)),
  report: requires('inspection:read', 'division')
    .input(z.strictObject({ campaignId: z.uuid() }))
    .output(campaign.ClosingReport.nullable())
    .query(({ ctx, input }) => ctx.app.closingReport(input, ctx.caller)),
})

export const drawProcedures = router({
  commit: requires('draw:commit', 'division')
    .input(draw.CommitDraw)
    .mutation(({ ctx, input }) => ctx.app.commitDraw(input, ctx.caller).then(drawDone)),
  freeze: requires('draw:freeze', 'division')
    .input(draw.FreezeDraw)
    .mutation(({ ctx, input }) => ctx.app.freezeDraw(input, ctx.caller).then(drawDone)),
  list: requires('draw:read', 'division')
    .output(z.array(draw.DrawView))
    .query(({ ctx }) => ctx.app.draws(ctx.caller)),
  file: requires('draw:read', 'division')
    .input(z.strictObject({ drawId: draw.DrawId }))
    .output(draw.DrawFile.nullable())
    .query(({ ctx, input }) => ctx.app.drawFile(input, ctx.caller)),
})
