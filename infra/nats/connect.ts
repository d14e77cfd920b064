import { connect, nkeyAuthenticator } from '@nats-io/transport-node'
import type { BusUser } from './permissions.ts'

interface Login {
  readonly url: string
  readonly user: BusUser
  /** Absent where the server has its own way to know us. */
  readonly seed?: string
}

/** A short-lived connection for tools; services have their own, which never gives up. */
export const connectAs = ({ url, user, seed }: Login) =>
  connect({
    servers: url,
    name: user,
    inboxPrefix: `_INBOX_${user}`,
    timeout: 5_000,
    ...(seed ? { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) } : {}),
  })
