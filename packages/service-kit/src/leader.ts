import type { Client } from 'pg'
import { openClient } from './pool.ts'

const HEARTBEAT_MS = 1_000
const FRESH_MS = 3_000

/** One process of a service leads: it relays the outbox and speaks for the clock. The lock is PostgreSQL's, on a connection of its own. */
export interface Leader {
  /** Leading, and the lock was confirmed within the last seconds (a paused process must not speak). */
  leads(): boolean
  done: Promise<void>
}

interface Options {
  readonly databaseUrl: string
  readonly signal: AbortSignal
  /** Called when the outbox of any process of this service has something new. */
  readonly woken: () => void
  readonly failed: (error: unknown) => void
}

const TAKE = `select pg_try_advisory_lock(hashtext('jiuyuan.leader')) as held`

const confirm = async (client: Client, mine: boolean) => {
  const { rows } = await client.query<{ held: boolean }>(mine ? 'select true as held' : TAKE)
  return rows[0]?.held ?? false
}

const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, HEARTBEAT_MS)
    signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true })
  })

export const leader = ({ databaseUrl, signal, woken, failed }: Options): Leader => {
  let confirmed = 0
  const hold = async (client: Client) => {
    client.on('notification', woken)
    client.on('error', failed)
    await client.query('listen outbox')
    let mine = false
    while (!signal.aborted) {
      mine = await confirm(client, mine)
      if (mine && confirmed === 0) woken()
      confirmed = mine ? Date.now() : 0
      await pause(signal)
    }
  }
  const run = async () => {
    while (!signal.aborted) {
      const client = await openClient(databaseUrl).catch(failed)
      if (client) {
        await hold(client).catch(failed)
        confirmed = 0
        await client.end().catch(failed)
      } else await pause(signal)
    }
  }
  return { leads: () => Date.now() - confirmed < FRESH_MS, done: run() }
}
