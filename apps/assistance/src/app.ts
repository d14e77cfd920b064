import type { AssistanceApp } from '@jiuyuan/contract-assistance/router'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { agreement } from './agreement/agreement.ts'
import { agreementsOf } from './agreement/agreement.queries.ts'
import { agreementStore } from './agreement/agreement.store.ts'
import type { PrismaClient } from './generated/client.ts'

export const assistanceCommands = (edge: Edge) => ({ agreement: commandShell(edge)(agreement, agreementStore) })
export type AssistanceCommands = ReturnType<typeof assistanceCommands>

export const assistanceApp = (commands: AssistanceCommands, prisma: PrismaClient): AssistanceApp => ({
  proposeAgreement: ({ commandId, ...body }, by) =>
    commands.agreement(body.agreementId, { type: 'ProposeAgreement', measures: body.measures }, { commandId, by, body }),
  signAgreement: ({ commandId, ...body }, by) => {
    const { on: signedOn, language } = body.assent
    return commands.agreement(body.agreementId, { type: 'SignAgreement', signedOn, language }, { commandId, by, body })
  },
  agreementsOf: ({ personId }, by) => agreementsOf(prisma, personId, by),
})
