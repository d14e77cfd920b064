import { agreementRefusals, AgreementView } from '@jiuyuan/contract-assistance/agreement'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy, type Permitted } from '@jiuyuan/contract-kit/permitted'
import { compare } from '@jiuyuan/kernel/civil-day'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { agreement, Agreement, type AgreementCommand } from './agreement.ts'

/** A person's agreements within the caller's scope, the newest first. */
export const agreementsOf = async (prisma: PrismaClient, personId: string, by: Caller): Promise<AgreementView[]> => {
  const rows = await prisma.agreement.findMany({
    where: { personId, ...scopeWhere(by) },
    select: { id: true, state: true },
  })
  return rows
    .map(({ id, state }) => AgreementView.parse({ measures: [], signedOn: null, ...Agreement.parse(state), id }))
    .toSorted((one, other) => compare(other.dueOn, one.dueOn))
}

const asked = permittedBy(agreementRefusals)

/** What may be done with the agreement now, by asking the rules in advance. */
export const agreementPermitted = async (
  prisma: PrismaClient,
  id: string,
  { by, today }: { by: Caller; today: string },
): Promise<Permitted[]> => {
  const row = await prisma.agreement.findFirst({ where: { id, ...scopeWhere(by) }, select: { state: true } })
  const state = row ? Agreement.parse(row.state) : agreement.initial
  const questions: Record<string, AgreementCommand> = {
    propose: { type: 'ProposeAgreement', measures: [] },
    sign: { type: 'SignAgreement', signedOn: today, language: 'zh' },
  }
  return Object.entries(questions).map(([name, command]) => {
    const decision = agreement.decide(state, command)
    return asked(name, decision.ok ? { ok: true } : decision)
  })
}
