import type { SessionRefusal, SignIn } from '@jiuyuan/contract-gateway/session'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { refuse } from '@jiuyuan/kernel/decider'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { Account } from '../account/account.ts'
import { passwordMatches } from '../account/password.ts'
import type { AccountShell } from '../commands.ts'
import { callerOf } from '../caller.ts'
import type { Attempts } from './attempts.ts'
import type { Sessions } from './sessions.ts'

interface Door {
  readonly pool: Pool
  readonly account: AccountShell
  readonly attempts: Attempts
  readonly sessions: Sessions
}

interface Kept {
  readonly id: string
  readonly state: unknown
  readonly hash: string
}

interface Asked {
  readonly command: z.output<typeof SignIn>
  readonly address: string
  readonly correlationId: string
}

const kept = async (pool: Pool, username: string) => {
  const { rows } = await pool.query<Kept>(
    `select a.id, a.state, c.hash from account a join credential c on c.id = a.credential_id
     where a.username = $1 and a.status = 'active'`,
    [username],
  )
  return rows[0]
}

/**
 * Answers a new session's token. An unknown name, a disabled account and a wrong password have one answer, at one price.
 * The journal's line and the session stand together.
 */
export const signIn = async (
  { pool, account, attempts, sessions }: Door,
  { command: { commandId, username, password }, address, correlationId }: Asked,
): Promise<{ token: string } | { refused: Outcome<SessionRefusal> }> => {
  const attempt = await attempts.begin(username, address)
  if (attempt.id === undefined) return { refused: refuse('too-many-failures', { minutes: attempt.minutes }) }
  const found = await kept(pool, username)
  const matches = await passwordMatches(found?.hash, password)
  const state = Account.parse(found?.state ?? { status: 'none' })
  if (!found || !matches || state.status === 'none') {
    await attempts.failed(attempt.id)
    return { refused: refuse('credentials-wrong') }
  }
  await attempts.succeeded(attempt.id)
  const by = callerOf({ account: state }, correlationId)
  return transaction(pool, async (tx) => {
    const outcome = await account(found.id, { type: 'SignIn' }, { commandId, by, body: { username }, tx })
    return outcome.ok ? { token: await sessions.open(tx, found.id) } : { refused: refuse('credentials-wrong') }
  })
}
