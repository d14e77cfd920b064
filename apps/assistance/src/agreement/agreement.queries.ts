import { AgreementView } from '@jiuyuan/contract-assistance/agreement'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Agreement } from './agreement.ts'

/** A person's agreements within the caller's scope, the newest first. */
export const agreementsOf = async (prisma: PrismaClient, personId: string, by: Caller): Promise<AgreementView[]> => {
  const rows = await prisma.agreement.findMany({
    where: { personId, ...scopeWhere(by) },
    orderBy: { id: 'desc' },
    select: { id: true, state: true },
  })
  return rows.map(({ id, state }) => AgreementView.parse({ measures: [], signedOn: null, ...Agreement.parse(state), id }))
}
