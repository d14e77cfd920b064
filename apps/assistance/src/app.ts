import type { AssistanceApp } from '@jiuyuan/contract-assistance/router'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Db } from '@jiuyuan/service-kit/query'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { agreedWith } from './agreement/agreed-with.queries.ts'
import { agreement } from './agreement/agreement.ts'
import { agreementPermitted, agreementsOf } from './agreement/agreement.queries.ts'
import { agreementStore } from './agreement/agreement.store.ts'
import type { PrismaClient } from './generated/client.ts'
import { visit } from './visit/visit.ts'
import { dueVisits, visitPermitted, visitsOf } from './visit/visit.queries.ts'
import { visitStore } from './visit/visit.store.ts'

export const assistanceCommands = (edge: Edge) => ({
  agreement: commandShell(edge)(agreement, agreementStore),
  visit: commandShell(edge)(visit, visitStore),
})
export type AssistanceCommands = ReturnType<typeof assistanceCommands>

interface Surroundings {
  readonly prisma: PrismaClient
  readonly db: Db
  readonly clock: Clock
}

export const assistanceApp = (commands: AssistanceCommands, { prisma, db, clock }: Surroundings): AssistanceApp => ({
  proposeAgreement: ({ commandId, ...body }, by) =>
    commands.agreement(
      body.agreementId,
      { type: 'ProposeAgreement', measures: body.measures },
      { commandId, by, body },
    ),
  signAgreement: ({ commandId, ...body }, by) => {
    const { on: signedOn, language } = body.assent
    return commands.agreement(body.agreementId, { type: 'SignAgreement', signedOn, language }, { commandId, by, body })
  },
  agreementsOf: ({ personId }, by) => agreementsOf(prisma, personId, by),
  agreementPermitted: ({ agreementId }, by) => agreementPermitted(prisma, agreementId, { by, today: clock.today() }),
  planVisit: async ({ commandId, ...body }, by) => {
    const command = { type: 'PlanVisit', dueOn: body.dueOn, officer: by.id, today: clock.today() } as const
    const person = await agreedWith(db, [body.personId])
    return commands.visit(body.visitId, { ...command, person }, { commandId, by, body })
  },
  recordVisit: ({ commandId, ...body }, by) => {
    const { visitId, assent, ...account } = body
    const command = { type: 'RecordVisit', ...account, signed: assent !== null, today: clock.today() } as const
    return commands.visit(visitId, command, { commandId, by, body })
  },
  rescheduleVisit: ({ commandId, ...body }, by) => {
    const { visitId, dueOn, reason } = body
    return commands.visit(
      visitId,
      { type: 'RescheduleVisit', dueOn, reason, today: clock.today() },
      { commandId, by, body },
    )
  },
  declineVisit: ({ commandId, ...body }, by) =>
    commands.visit(body.visitId, { type: 'DeclineVisit', on: body.on, today: clock.today() }, { commandId, by, body }),
  dueVisits: ({ escalated }, by) => dueVisits(prisma, escalated, { by, today: clock.today() }),
  visitsOf: ({ personId }, by) => visitsOf(prisma, personId, { by, today: clock.today() }),
  visitPermitted: ({ visitId }, by) => visitPermitted(prisma, visitId, { by, today: clock.today() }),
})
