import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { CardId, cardRefusals, DemandBack, FindCard, ReplaceCard, ReportLoss, type CardRefusal } from './card.ts'
import * as custody from './custody.ts'
import * as desk from './desk.ts'
import * as print from './print.ts'
import { Validity, ValidityQuery } from './validity.ts'

type Done = Promise<Outcome<CardRefusal>>
type Input<Schema extends z.ZodType> = z.output<Schema>

/** What the card desk does beside filling in, issuing and handing over: one line per use case. */
export interface DeskApp {
  reportLoss(command: Input<typeof ReportLoss>, by: Caller): Done
  find(command: Input<typeof FindCard>, by: Caller): Done
  replace(command: Input<typeof ReplaceCard>, by: Caller): Done
  demandBack(command: Input<typeof DemandBack>, by: Caller): Done
  prepareMany(command: Input<typeof desk.PrepareMany>, by: Caller): Promise<desk.BulkOutcome>
  issueMany(command: Input<typeof desk.IssueMany>, by: Caller): Promise<desk.BulkOutcome>
  deskQueue(query: Input<typeof desk.DeskQuery>, by: Caller): Promise<desk.DeskPage>
  deskCounts(by: Caller): Promise<desk.DeskCounts>
  receipts(query: { cardId: string }, by: Caller): Promise<custody.HandOverReceipt[]>
  keptByEmployer(query: Input<typeof custody.KeptQuery>, by: Caller): Promise<custody.KeptPage>
  validity(query: Input<typeof ValidityQuery>, by: Caller): Promise<Validity>
  printCards(
    command: Input<typeof print.PrintCards>,
    by: Caller,
  ): Promise<Outcome<print.PrintRefusal> & { cards?: print.PrintedCard[] }>
  printLog(query: { cardId: string }, by: Caller): Promise<print.PrintLine[]>
  checkSigned(query: { signed: string }): Promise<print.SignedCheck>
}

const { router, requires } = contract<DeskApp>()
const done = orThrow(cardRefusals)
const printed = orThrow(print.printRefusals)
const OfCard = z.strictObject({ cardId: CardId })

export const lossProcedures = router({
  report: requires('card:report-loss', 'division')
    .input(ReportLoss)
    .mutation(({ ctx, input }) => ctx.app.reportLoss(input, ctx.caller).then(done)),
  find: requires('card:report-loss', 'division')
    .input(FindCard)
    .mutation(({ ctx, input }) => ctx.app.find(input, ctx.caller).then(done)),
  replace: requires('card:replace', 'division')
    .input(ReplaceCard)
    .mutation(({ ctx, input }) => ctx.app.replace(input, ctx.caller).then(done)),
})

export const deskProcedures = router({
  queue: requires('card:read', 'division')
    .input(desk.DeskQuery)
    .output(desk.DeskPage)
    .query(({ ctx, input }) => ctx.app.deskQueue(input, ctx.caller)),
  counts: requires('card:read', 'division')
    .output(desk.DeskCounts)
    .query(({ ctx }) => ctx.app.deskCounts(ctx.caller)),
  prepareMany: requires('card:prepare', 'division')
    .input(desk.PrepareMany)
    .output(desk.BulkOutcome)
    .mutation(({ ctx, input }) => ctx.app.prepareMany(input, ctx.caller)),
  issueMany: requires('card:issue', 'division')
    .input(desk.IssueMany)
    .output(desk.BulkOutcome)
    .mutation(({ ctx, input }) => ctx.app.issueMany(input, ctx.caller)),
})

export const custodyProcedures = router({
  demandBack: requires('card:demand-back', 'division')
    .input(DemandBack)
    .mutation(({ ctx, input }) => ctx.app.demandBack(input, ctx.caller).then(done)),
  receipts: requires('card:read', 'division')
    .input(OfCard)
    .output(z.array(custody.HandOverReceipt))
    .query(({ ctx, input }) => ctx.app.receipts(input, ctx.caller)),
  /** 附件第十条: what this employer keeps and what it must give back. */
  kept: requires('custody:read', 'employer')
    .input(custody.KeptQuery)
    .output(custody.KeptPage)
    .query(({ ctx, input }) => ctx.app.keptByEmployer(input, ctx.caller)),
})

export const validityProcedures = router({
  on: requires('card:read', 'division')
    .input(ValidityQuery)
    .output(Validity)
    .query(({ ctx, input }) => ctx.app.validity(input, ctx.caller)),
  /** Says only what the signed form itself says. */
  signed: requires('card:read', 'region')
    .input(z.strictObject({ signed: z.string().trim().min(1).max(2_000) }))
    .output(print.SignedCheck)
    .mutation(({ ctx, input }) => ctx.app.checkSigned(input)),
})

export const printProcedures = router({
  /** A mutation because every print and every look is recorded. */
  cards: requires('card:print', 'division')
    .input(print.PrintCards)
    .output(z.array(print.PrintedCard))
    .mutation(async ({ ctx, input }) => {
      const answer = await ctx.app.printCards(input, ctx.caller)
      printed(answer)
      return answer.cards ?? []
    }),
  log: requires('card:read', 'division')
    .input(OfCard)
    .output(z.array(print.PrintLine))
    .query(({ ctx, input }) => ctx.app.printLog(input, ctx.caller)),
})
