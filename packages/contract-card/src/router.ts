import type { Caller } from '@jiuyuan/contract-kit/caller'
import { LookLine } from '@jiuyuan/contract-kit/look'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import { Text } from '@jiuyuan/contract-kit/wire'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as card from './card.ts'
import {
  custodyProcedures,
  deskProcedures,
  lossProcedures,
  printProcedures,
  validityProcedures,
  type DeskApp,
} from './desk-router.ts'
import { campaignProcedures, drawProcedures, inspectionProcedures, type InspectionApp } from './inspection-router.ts'
import { numbersProcedures, type NumbersApp } from './numbers-router.ts'

type Done = Promise<Outcome<card.CardRefusal>>

/** What the card service can do: one line per use case. */
export interface CardApp extends InspectionApp, DeskApp, NumbersApp {
  prepare(command: z.output<typeof card.PrepareCard>, by: Caller): Done
  issue(command: z.output<typeof card.IssueCard>, by: Caller): Done
  deliver(command: z.output<typeof card.DeliverCard>, by: Caller): Done
  handOver(command: z.output<typeof card.HandOverCard>, by: Caller): Done
  takeBack(command: z.output<typeof card.ReturnCard>, by: Caller): Done
  cancel(command: z.output<typeof card.CancelCard>, by: Caller): Done
  ofPerson(query: { personId: string }, by: Caller): Promise<card.CardView[]>
  queue(query: { status: z.output<typeof card.CardStatus> }, by: Caller): Promise<card.CardView[]>
  permitted(query: { cardId: string }, by: Caller): Promise<Permitted[]>
  looks(query: { personId: string }, by: Caller): Promise<LookLine[]>
  face(query: { cardId: string; purpose: string }, by: Caller): Promise<card.CardFace | null>
}

const { router, requires } = contract<CardApp>()
const done = orThrow(card.cardRefusals)

export const cardRouter = router({
  inspection: inspectionProcedures,
  campaign: campaignProcedures,
  draw: drawProcedures,
  card: router({
    prepare: requires('card:prepare', 'division')
      .input(card.PrepareCard)
      .mutation(({ ctx, input }) => ctx.app.prepare(input, ctx.caller).then(done)),
    issue: requires('card:issue', 'division')
      .input(card.IssueCard)
      .mutation(({ ctx, input }) => ctx.app.issue(input, ctx.caller).then(done)),
    deliver: requires('card:deliver', 'division')
      .input(card.DeliverCard)
      .mutation(({ ctx, input }) => ctx.app.deliver(input, ctx.caller).then(done)),
    handOver: requires('card:hand-over', 'division')
      .input(card.HandOverCard)
      .mutation(({ ctx, input }) => ctx.app.handOver(input, ctx.caller).then(done)),
    takeBack: requires('card:take-back', 'division')
      .input(card.ReturnCard)
      .mutation(({ ctx, input }) => ctx.app.takeBack(input, ctx.caller).then(done)),
    cancel: requires('card:cancel', 'division')
      .input(card.CancelCard)
      .mutation(({ ctx, input }) => ctx.app.cancel(input, ctx.caller).then(done)),
    ofPerson: requires('card:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(card.CardView))
      .query(({ ctx, input }) => ctx.app.ofPerson(input, ctx.caller)),
    queue: requires('card:read', 'division')
      .input(z.strictObject({ status: card.CardStatus }))
      .output(z.array(card.CardView))
      .query(({ ctx, input }) => ctx.app.queue(input, ctx.caller)),
    permitted: requires('card:read', 'division')
      .input(z.strictObject({ cardId: card.CardId }))
      .output(z.array(Permitted))
      .query(({ ctx, input }) => ctx.app.permitted(input, ctx.caller)),
    /** Who looked at what prints on the person's card. */
    looks: requires('card:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(LookLine))
      .query(({ ctx, input }) => ctx.app.looks(input, ctx.caller)),
    /** A mutation because the look is recorded. */
    face: requires('card:print', 'division')
      .input(z.strictObject({ cardId: card.CardId, purpose: Text(200) }))
      .output(card.CardFace.nullable())
      .mutation(({ ctx, input }) => ctx.app.face(input, ctx.caller)),
  }),
  numbers: numbersProcedures,
  loss: lossProcedures,
  desk: deskProcedures,
  custody: custodyProcedures,
  validity: validityProcedures,
  print: printProcedures,
})
export type CardRouter = typeof cardRouter
