import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@jiuyuan/service-kit/query'
import { Account } from '../account/account.ts'

const MINUTE_MS = 60_000

export interface SessionPolicy {
  readonly idleMinutes: number
  readonly absoluteHours: number
}

/** A signed-in account, as it stands at this request: roles and office may have changed since the sign-in. */
export interface Session {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly name: string
  readonly account: Exclude<Account, { status: 'none' }>
}

interface SessionRow {
  readonly account_id: string
  readonly name: string
  readonly state: unknown
  readonly seen_at: Date
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * Sessions by an opaque token of 256 bits, of which only the hash is kept. One lives while its account is active and the
 * credential it began with is still the account's: a new password or a disabled account ends it by itself.
 * Time is the machine's, also when a demonstration moves the system's.
 */
export const openSessions = (db: Db, { idleMinutes, absoluteHours }: SessionPolicy, now = () => new Date()) => {
  const idleSince = () => new Date(now().getTime() - idleMinutes * MINUTE_MS)
  const bornAfter = () => new Date(now().getTime() - absoluteHours * 60 * MINUTE_MS)

  const open = async (tx: Db, accountId: string) => {
    const token = randomBytes(32).toString('base64url')
    await tx.query(
      `insert into session (token_hash, account_id, credential_id, created_at, seen_at)
       select $1, id, credential_id, $3, $3 from account where id = $2`,
      [hashOf(token), accountId, now()],
    )
    return token
  }

  const close = (tokenHash: Buffer) => db.query('delete from session where token_hash = $1', [tokenHash])

  const find = async (token: string): Promise<Session | undefined> => {
    const tokenHash = hashOf(token)
    const { rows } = await db.query<SessionRow>({
      name: 'session',
      text: `select s.account_id, h.name, a.state, s.seen_at from session s
        join account a on a.id = s.account_id and a.credential_id = s.credential_id and a.status = 'active'
        join holder h on h.account_id = a.id
        where s.token_hash = $1 and s.seen_at > $2 and s.created_at > $3`,
      values: [tokenHash, idleSince(), bornAfter()],
    })
    const [row] = rows
    if (!row) return undefined
    if (now().getTime() - row.seen_at.getTime() > MINUTE_MS)
      await db.query('update session set seen_at = $2 where token_hash = $1', [tokenHash, now()])
    const account = Account.parse(row.state)
    return account.status === 'none' ? undefined : { tokenHash, accountId: row.account_id, name: row.name, account }
  }

  const sweep = () =>
    db.query('delete from session where seen_at <= $1 or created_at <= $2', [idleSince(), bornAfter()])

  return { open, close, find, sweep }
}
export type Sessions = ReturnType<typeof openSessions>
