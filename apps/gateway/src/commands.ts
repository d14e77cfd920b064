import type { CreateAccount, SetPassword } from '@jiuyuan/contract-gateway/account'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import { blindIndex } from '@jiuyuan/service-kit/seal'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { account } from './account/account.ts'
import { accountStore } from './account/account.store.ts'
import { hashPassword } from './account/password.ts'

interface AccountEdge extends Edge {
  readonly pool: Pool
  readonly indexKey: Buffer
}

const accountShell = (edge: Edge) => commandShell(edge)(account, accountStore)
export type AccountShell = ReturnType<typeof accountShell>

interface Secret {
  readonly accountId: string
  readonly credentialId: string
  readonly hash: string
}

/** Keeps the hash only if the account really took this credential: an old command told again changes nothing. */
const keep = (tx: Db, { accountId, credentialId, hash }: Secret) =>
  tx.query(
    `insert into credential (id, hash) select credential_id, $3 from account where id = $1 and credential_id = $2
     on conflict (id) do nothing`,
    [accountId, credentialId, hash],
  )

/** The commands of an account. A password is never part of a fact or of a command's kept body: only its keyed hash is compared there. */
export const accountCommands = (edge: AccountEdge) => {
  const { pool, clock, indexKey } = edge
  const shell = accountShell(edge)
  const index = blindIndex(indexKey)

  const create = async ({ commandId, password, ...body }: z.output<typeof CreateAccount>, by: Caller) => {
    const { accountId, username, roles, office, employerId, name } = body
    const hash = await hashPassword(password)
    const credentialId = derivedId('credential', commandId)
    const held = { username, roles, office, credentialId, ...(employerId ? { employerId } : {}) }
    const request = { commandId, by, body: { ...body, password: index(password) } }
    return transaction(pool, async (tx) => {
      const outcome = await shell(
        accountId,
        { type: 'CreateAccount', today: clock.today(), ...held },
        { ...request, tx },
      )
      if (!outcome.ok) return outcome
      await keep(tx, { accountId, credentialId, hash })
      await tx.query('insert into holder (account_id, name) values ($1, $2) on conflict do nothing', [accountId, name])
      return outcome
    })
  }

  const setPassword = async ({ commandId, accountId, password }: z.output<typeof SetPassword>, by: Caller) => {
    const hash = await hashPassword(password)
    const credentialId = derivedId('credential', commandId)
    const request = { commandId, by, body: { password: index(password) } }
    return transaction(pool, async (tx) => {
      const outcome = await shell(accountId, { type: 'SetPassword', credentialId }, { ...request, tx })
      if (outcome.ok) await keep(tx, { accountId, credentialId, hash })
      return outcome
    })
  }

  return { shell, create, setPassword }
}
export type AccountCommands = ReturnType<typeof accountCommands>
