import { AccountId } from '@jiuyuan/contract-gateway/account'
import { newId } from '@jiuyuan/contract-kit/id'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import type { AccountCommands } from '../commands.ts'

const REGION = '650000000000'

/** Makes the region's administrator when there is no account at all; answers whether it did. */
export const makeFirstAdmin = async (
  db: Db,
  { create }: AccountCommands,
  { username, password }: { username: string; password: string },
) => {
  const { rows } = await db.query('select 1 from account limit 1')
  if (rows.length > 0) return false
  const accountId = AccountId.parse(derivedId('account', username))
  const command = { commandId: newId(), accountId, username, password, name: '自治区管理员', office: REGION }
  const outcome = await create({ ...command, roles: ['region-admin'] }, systemCaller('gateway', newId()))
  return outcome.ok
}
