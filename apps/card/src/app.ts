import type { InspectionApp } from '@jiuyuan/contract-card/inspection-router'
import type { CardApp } from '@jiuyuan/contract-card/router'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Seal } from '@jiuyuan/service-kit/seal'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import { card } from './card/card.ts'
import { cardFace } from './card/card-face.ts'
import { cardPermitted } from './card/card-permitted.ts'
import { cardLooks } from './card/card-looks.queries.ts'
import { cardQueue, cardsOf } from './card/card.queries.ts'
import { cardStore } from './card/card.store.ts'
import { returnDays } from './card/return-days.ts'
import { issueCommand, knownOfCard } from './card-requests.ts'
import type { Signing } from './check/signed-form.ts'
import { deskApp } from './desk-app.ts'
import type { PrismaClient } from './generated/client.ts'
import { block, blockStore } from './numbers/block.ts'
import { reservation, reservationStore } from './numbers/reservation.ts'
import { numberVoid, voidStore } from './numbers/void.ts'
import { numbersApp } from './numbers-app.ts'

export const cardCommands = (edge: Edge) => ({
  card: commandShell(edge)(card, cardStore),
  block: commandShell(edge)(block, blockStore),
  reservation: commandShell(edge)(reservation, reservationStore),
  void: commandShell(edge)(numberVoid, voidStore),
})
export type CardCommands = ReturnType<typeof cardCommands>

export interface Surroundings {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly pool: Pool
  readonly clock: Clock
  readonly seal: Seal
  readonly signing: Signing
}

export const cardApp = (commands: CardCommands, around: Surroundings): Omit<CardApp, keyof InspectionApp> => {
  const { prisma, db, clock, seal } = around
  const reading = () => ({ prisma, db, today: clock.today() })
  return {
    ...deskApp(commands, around),
    ...numbersApp(commands, around),
    prepare: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'PrepareCard' }, { commandId, by, body }),
    issue: async ({ commandId, ...body }, by) =>
      commands.card(body.cardId, await issueCommand(around, body, by), { commandId, by, body }),
    deliver: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'DeliverCard', receipt: body.receipt }, { commandId, by, body }),
    handOver: async ({ commandId, ...body }, by) => {
      const { cardId, papers, to, receipt } = body
      const employerId = to.holder === 'employer' ? to.employerId : undefined
      const employed = employerId !== undefined && (await knownOfCard(db, cardId)).employerId === employerId
      const command = { type: 'HandOver', papers, holder: to.holder, employerId, employed, receipt } as const
      return commands.card(cardId, command, { commandId, by, body })
    },
    takeBack: ({ commandId, ...body }, by) =>
      commands.card(body.cardId, { type: 'ReturnCard', today: clock.today() }, { commandId, by, body }),
    cancel: ({ commandId, ...body }, by) => {
      const { cardId, ground, reason } = body
      const { due, pack } = returnDays(clock.today())
      const decided = { by: by.id, office: by.office }
      const command = { type: 'CancelCard', today: clock.today(), ground, decided, dueOn: due.person } as const
      return commands.card(cardId, command, { commandId, by, body, reason, pack })
    },
    ofPerson: ({ personId }, by) => cardsOf(reading(), personId, by),
    queue: ({ status }, by) => cardQueue(reading(), status, by),
    looks: ({ personId }, by) => cardLooks(prisma, db, { personId, by }),
    permitted: ({ cardId }, by) => cardPermitted(prisma, cardId, { by, today: clock.today() }),
    face: ({ cardId, purpose }, by) => cardFace({ prisma, db, seal }, { cardId, purpose, by, at: clock.now() }),
  }
}
