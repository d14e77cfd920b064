import { connect, nkeyAuthenticator } from '@nats-io/transport-node'
import type { NatsConnection } from '@nats-io/nats-core'

interface BusConfig {
  readonly service: string
  readonly url: string
  /** nkey seed of the service; absent when the server has its own way to know us. */
  readonly seed?: string | undefined
}

/** Connects for good: reconnects for ever, notices a dead server within seconds, reads only its own inbox. */
export const openBus = ({ service, url, seed }: BusConfig): Promise<NatsConnection> =>
  connect({
    servers: url,
    name: service,
    inboxPrefix: `_INBOX_${service}`,
    maxReconnectAttempts: -1,
    waitOnFirstConnect: true,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    pingInterval: 2_000,
    maxPingOut: 2,
    timeout: 2_000,
    ...(seed ? { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) } : {}),
  })
