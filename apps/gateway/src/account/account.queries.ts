import { divisionName, rangeOf } from '@jiuyuan/codes/divisions'
import { AccountView, type AccountPage, type AccountQuery } from '@jiuyuan/contract-gateway/account'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { Account } from './account.ts'

/** The accounts within the caller's scope by username, from an office down where one is named. */
export const accountPage = async (
  prisma: PrismaClient,
  { office, cursor = '', limit }: z.output<typeof AccountQuery>,
  by: Caller,
): Promise<AccountPage> => {
  const { from, to } = rangeOf(office ?? '65')
  const rows = await prisma.account.findMany({
    where: { username: { gt: cursor }, division: { gte: from, lt: to }, ...scopeWhere(by) },
    orderBy: { username: 'asc' },
    take: limit + 1,
    select: { id: true, state: true, holder: { select: { name: true } } },
  })
  const accounts = rows.slice(0, limit).map(({ id, state, holder }) => {
    const held = Account.parse(state)
    const officeName = held.status === 'none' ? '' : (divisionName(held.office) ?? '')
    return AccountView.parse({ employerId: null, ...held, id, name: holder?.name ?? '', officeName })
  })
  return { accounts, cursor: rows.length > limit ? (accounts.at(-1)?.username ?? null) : null }
}
