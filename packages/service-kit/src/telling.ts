import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/nats-core'
import type { Logger } from 'pino'
import type { Pool } from 'pg'
import type { Leader } from './leader.ts'
import { relay, retellIfLost } from './relay.ts'

const CHECK_MS = 5_000

interface Telling {
  readonly pool: Pool
  readonly broker: Promise<NatsConnection>
  readonly lead: Leader
  readonly streams: readonly string[]
  readonly log: Logger
}

/** The relay's step: what the outbox has not told is told, by the leader; a lost stream is told everything again. */
export const telling = ({ pool, broker, lead, streams, log }: Telling) => {
  let checked = 0
  const check = async (connection: NatsConnection) => {
    const jsm = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 })
    for (const stream of streams)
      if (await retellIfLost(pool, jsm, stream)) log.warn({ stream }, 'the stream was lost: everything is told again')
    checked = Date.now()
  }
  return async () => {
    if (!lead.leads() || streams.length === 0) return false
    const connection = await broker
    if (Date.now() - checked > CHECK_MS) await check(connection)
    const js = jetstream(connection, { timeout: 2_000 })
    const told = await relay({ db: pool, js, leads: () => lead.leads(), now: () => new Date() })
    return told > 0
  }
}

/** Wakes the relays of all processes of this service, at most every 20 ms: NOTIFY is a hint, never the guarantee. */
export const notifier = (pool: Pool, failed: (error: unknown) => void) => {
  let notified = false
  return () => {
    if (notified) return
    notified = true
    setTimeout(() => {
      notified = false
      pool.query('notify outbox').catch(failed)
    }, 20)
  }
}
