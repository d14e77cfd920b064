import type { CardApp } from '@jiuyuan/contract-card/router'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { card } from './card/card.ts'
import { cardFace } from './card/card-face.ts'
import { cardPermitted } from './card/card-permitted.ts'
import { cardQueue, cardsOf } from './card/card.queries.ts'
import { cardStore } from './card/card.store.ts'
import { known } from './card/known.ts'
import type { PrismaClient } from './generated/client.ts'
import { block, blockStore } from './numbers/block.ts'
import { blocks, nextFree } from './numbers/block.queries.ts'
import { takeNumber } from './numbers/take-number.ts'

export const cardCommands = (edge: Edge) => ({
  card: commandShell(edge)(card, cardStore),
  block: commandShell(edge)(block, blockStore),
})
export type CardCommands = ReturnType<typeof cardCommands>

interface Surroundings {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly clock: Clock
  readonly seal: Seal
}

export const cardApp = (commands: CardCommands, { prisma, db, clock, seal }: Surroundings): CardApp => {
  const knownOfCard = async (cardId: string) => {
    const row = await prisma.card.findUnique({
      where: { id: cardId },
      select: { personId: true, division: true, status: true },
    })
    const facts = row && (await known(prisma, [row.personId]))(row.personId)
    return { ...row, certificateNo: facts?.certificateNo, employerId: facts?.employerId }
  }
  /** A number is taken only for an issue that nothing else stands against. */
  const numberFor = async (cardId: string, by: Caller) => {
    const { division = '', status, certificateNo } = await knownOfCard(cardId)
    const year = Number(clock.today().slice(0, 4))
    const due = status === 'prepared' && certificateNo && inScope(by, division)
    const cardNo = due ? await takeNumber(db, cardId, division, year) : undefined
    return { cardNo, certificateNo }
  }
  return {
    prepare: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'PrepareCard' }, { commandId, by, body }),
    issue: async ({ commandId, ...body }, by) => {
      const numbers = await numberFor(body.cardId, by)
      return commands.card(
        body.cardId,
        { type: 'IssueCard', ...numbers, today: clock.today() },
        { commandId, by, body },
      )
    },
    deliver: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'DeliverCard', receipt: body.receipt }, { commandId, by, body }),
    handOver: async ({ commandId, ...body }, by) => {
      const employerId = body.to.holder === 'employer' ? body.to.employerId : undefined
      const employed = employerId !== undefined && (await knownOfCard(body.cardId)).employerId === employerId
      const command = { type: 'HandOver', holder: body.to.holder, employerId, employed, receipt: body.receipt } as const
      return commands.card(body.cardId, command, { commandId, by, body })
    },
    takeBack: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'ReturnCard', today: clock.today() }, { commandId, by, body }),
    cancel: ({ commandId, ...body }, by) => {
      const command = { type: 'CancelCard', today: clock.today(), reason: body.reason } as const
      return commands.card(body.cardId, command, { commandId, by, body, reason: body.reason })
    },
    allotNumbers: async ({ commandId, ...body }, by) => {
      const first = await nextFree(prisma, body.county)
      const command = { type: 'AllotNumbers', county: body.county, first, count: body.count } as const
      return commands.block(body.blockId, command, { commandId, by, body })
    },
    blocks: (by) => blocks(prisma, by),
    ofPerson: ({ personId }, by) => cardsOf(prisma, personId, by),
    queue: ({ status }, by) => cardQueue(prisma, status, by),
    permitted: ({ cardId }, by) => cardPermitted(prisma, cardId, { by, today: clock.today() }),
    face: ({ cardId, purpose }, by) => cardFace({ prisma, db, seal }, { cardId, purpose, by, at: clock.now() }),
  }
}
