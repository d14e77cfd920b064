import { newId } from '@jiuyuan/contract-kit/id'
import type { Db } from '@jiuyuan/service-kit/query'

const MINUTE_MS = 60_000

export interface AttemptPolicy {
  readonly windowMinutes: number
  /** Failures within the window after which an account, or an address, must wait. */
  readonly perAccount: number
  readonly perAddress: number
}

interface Counted {
  readonly count: number
  readonly since: Date | null
}

const ofAccount = 'select count(*)::int as count, min(at) as since from attempt where account = $1 and at > $2'
const ofAddress =
  'select count(*)::int as count, min(at) as since from attempt where address = $1 and failed and at > $2'

/**
 * Attempts to sign in, kept in the database so that a restart forgives nothing. An attempt is written before the password
 * is looked at: however many come at once, no more than allowed are tried on one account. Keys are keyed hashes.
 */
export const openAttempts = (db: Db, policy: AttemptPolicy, index: (text: string) => string) => {
  const now = () => new Date()
  const windowMs = policy.windowMinutes * MINUTE_MS
  const cutoff = () => new Date(now().getTime() - windowMs)

  const forget = (id: string) => db.query('delete from attempt where id = $1', [id])

  const count = async (sql: string, key: string, limit: number) => {
    const { rows } = await db.query<Counted>(sql, [key, cutoff()])
    const { count: tried = 0, since = null } = rows[0] ?? {}
    return since && tried >= limit ? since.getTime() + windowMs - now().getTime() : 0
  }

  /** Begins an attempt; answers its id, or how many minutes to wait. */
  const begin = async (username: string, address: string) => {
    const [id, account, from] = [newId(), index(`username|${username}`), index(`address|${address}`)]
    await db.query('insert into attempt (id, account, address, at) values ($1, $2, $3, $4)', [id, account, from, now()])
    const waits = [
      await count(ofAccount, account, policy.perAccount + 1),
      await count(ofAddress, from, policy.perAddress),
    ]
    const minutes = Math.ceil(Math.max(...waits) / MINUTE_MS)
    if (minutes <= 0) return { id }
    await forget(id)
    return { minutes }
  }

  const failed = (id: string) => db.query('update attempt set failed = true where id = $1', [id])

  /** The account has proved itself: its failures are forgotten, those of the address with other accounts are not. */
  const succeeded = (id: string) =>
    db.query('delete from attempt where account = (select account from attempt where id = $1)', [id])

  const sweep = () => db.query('delete from attempt where at <= $1', [cutoff()])

  return { begin, failed, succeeded, sweep }
}
export type Attempts = ReturnType<typeof openAttempts>
