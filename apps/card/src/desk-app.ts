import { cardRefusals, type CardRefusal } from '@jiuyuan/contract-card/card'
import type { DeskApp } from '@jiuyuan/contract-card/desk-router'
import type { BulkOutcome } from '@jiuyuan/contract-card/desk'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf, type CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { CardCommands, Surroundings } from './app.ts'
import { issueCommand, knownOfCard, lossNotice } from './card-requests.ts'
import { validityOn } from './card/validity.queries.ts'
import { countDesk, deskQueue } from './desk/desk.queries.ts'
import { keptByEmployer } from './desk/kept.queries.ts'
import { receiptsOf } from './desk/receipts.queries.ts'
import { printCards } from './print/print-cards.edge.ts'
import { printLog } from './print/print-log.queries.ts'

type Many = { readonly commandId: string; readonly cardIds: readonly string[] }

/** One command for many cards: each by itself, so that one that is refused stops no other. */
const forEach = async (
  { commandId, cardIds }: Many,
  give: (cardId: string, commandId: string) => Promise<Outcome<CardRefusal | CommonRefusal>>,
): Promise<BulkOutcome> => {
  const outcomes: BulkOutcome = []
  for (const cardId of new Set(cardIds)) {
    const outcome = await give(cardId, derivedId(commandId, cardId))
    const refusal = outcome.ok ? null : noticeOf(outcome.code, cardRefusals[outcome.code], outcome.detail)
    outcomes.push({ cardId, refusal })
  }
  return outcomes
}

const bulk = (commands: CardCommands, around: Surroundings): Pick<DeskApp, 'prepareMany' | 'issueMany'> => ({
  prepareMany: (many, by) =>
    forEach(many, (cardId, commandId) =>
      commands.card(cardId, { type: 'PrepareCard' }, { commandId, by, body: { cardId } }),
    ),
  issueMany: (many, by) =>
    forEach(many, async (cardId, commandId) =>
      commands.card(cardId, await issueCommand(around, { cardId }, by), {
        commandId,
        by,
        body: { cardId },
      }),
    ),
})

/** Loss, custody, queues, printing and checking: what the card desk does beside filling in and issuing. */
export const deskApp = (commands: CardCommands, around: Surroundings): DeskApp => {
  const { prisma, db, clock, seal, signing } = around
  const reading = () => ({ prisma, db, today: clock.today() })
  return {
    ...bulk(commands, around),
    reportLoss: ({ commandId, ...body }, by) => {
      const { noticeUntil, pack } = lossNotice(clock.today())
      const command = { type: 'ReportLoss', lostOn: body.lostOn, today: clock.today(), noticeUntil } as const
      return commands.card(body.cardId, command, { commandId, by, body, pack })
    },
    find: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'FindCard', receipt: body.receipt }, { commandId, by, body }),
    replace: async ({ commandId, ...body }, by) => {
      const { certificateNo } = await knownOfCard(db, body.cardId)
      const command = { type: 'ReplaceCard', certificateNo, today: clock.today() } as const
      return commands.card(body.cardId, command, { commandId, by, body })
    },
    demandBack: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'DemandBack', receipt: body.demand }, { commandId, by, body }),
    deskQueue: (query, by) => deskQueue(reading(), query, by),
    deskCounts: (by) => countDesk(around, by),
    receipts: ({ cardId }, by) => receiptsOf(around, cardId, by),
    keptByEmployer: (query, by) => keptByEmployer({ ...reading(), seal, now: clock.now() }, query, by),
    validity: ({ of, on = clock.today() }, by: Caller) => validityOn(db, { of, on, by }),
    printCards: (command, by) => printCards(around, command, by),
    printLog: ({ cardId }, by) => printLog(prisma, cardId, by),
    checkSigned: ({ signed }) => Promise.resolve({ claims: signing.check(signed) }),
  }
}
