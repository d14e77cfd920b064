import type { AnyTRPCRouter } from '@trpc/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { openBus } from './bus.ts'
import { callerVerifier } from './caller-token.ts'
import { systemClock, type Clock } from './clock.ts'
import type { ServiceConfig } from './config.ts'
import { demoClock } from './demo-clock.ts'
import { runDue, type Every } from './every.ts'
import { consumersOf, hearing } from './hearing.ts'
import { leader } from './leader.ts'
import { openLog } from './log.ts'
import { loop } from './loop.ts'
import { openMetrics } from './metrics.ts'
import { openPool } from './pool.ts'
import type { Db } from './query.ts'
import type { Reaction } from './react.ts'
import { readiness } from './readiness.ts'
import { operations } from './operations.ts'
import { serve } from './serve.ts'
import type { Edge } from './shell.ts'
import { notifier, telling } from './telling.ts'

/** What a service is made of, given the edge it works at. */
export interface Parts {
  readonly app: unknown
  /** Reactions by producer; one durable `<service>-<producer>` each. */
  readonly reactions?: Readonly<Record<string, readonly Reaction[]>>
  /** What to do with a person's personal message; only services that hold the personal key have it. */
  readonly personal?: (tx: Db, message: PersonalMessage) => Promise<unknown>
  readonly every?: readonly Every[]
  readonly routes?: (server: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Caller>) => void
}

export interface ServiceEdge extends Edge {
  readonly pool: Pool
  readonly clock: Clock
}

interface Service {
  readonly name: string
  readonly config: ServiceConfig
  readonly router: AnyTRPCRouter
  readonly parts: (edge: ServiceEdge) => Parts | Promise<Parts>
  /** Streams this service publishes to; its own, and `personal` for registration. */
  readonly streams?: readonly string[]
}

const WITHOUT_WORK_MS = { tell: 250, speak: 1_000 }

/**
 * Starts a service: database, rules, relay, clock, consumers, server; answers how to end it, in the reverse order.
 * The bus may be away: commands are accepted all the same, and the outbox keeps what they tell.
 */
export const startService = async ({ name, config, router, parts, streams = [name] }: Service) => {
  const log = openLog(name, config.LOG_LEVEL)
  const stopping = new AbortController()
  const { signal } = stopping
  const failed = (error: unknown) => log.warn({ error }, 'retrying')
  const pool = openPool(config.DATABASE_URL, 10, failed)
  const metrics = openMetrics(name, pool)
  const broker = openBus({ service: name, url: config.NATS_URL, seed: config.NATS_SEED })
  const wakers: (() => void)[] = []
  const wakeAll = () => wakers.forEach((wake) => wake())
  const clock = config.DEMO ? await demoClock(await broker, wakeAll) : systemClock
  const notify = notifier(pool, failed)
  const wake = () => {
    wakeAll()
    notify()
  }
  const { app, reactions = {}, every = [], personal, routes } = await parts({ db: pool, pool, clock, wake })

  const lead = leader({ databaseUrl: config.DATABASE_URL, signal, woken: wakeAll, failed })
  const speak = async () => {
    if (!lead.leads()) return false
    const counts = await Promise.all(every.map((one) => runDue(pool, name, one, clock)))
    return counts.some((count) => count > 0)
  }
  const tell = telling({ pool, broker, lead, streams, log })
  const loops = [
    loop({ step: tell, restMs: WITHOUT_WORK_MS.tell, signal, failed }),
    loop({ step: speak, restMs: WITHOUT_WORK_MS.speak, signal, failed }),
  ]
  wakers.push(...loops.map((each) => each.wake))
  const consumers = consumersOf(name, reactions)
  const around = { service: name, pool, clock, metrics, log, signal, wake, consumers, personal }
  const heard = broker.then((connection) => Promise.all(hearing({ ...around, broker: connection })))
  heard.catch(failed)

  const ready = readiness(pool, signal)
  const verify = await callerVerifier(config.CALLER_PUBLIC_KEY, name)
  const serving = { router, app, operations: operations(pool, consumers, clock), log, metrics, verify, ready }
  const server = await serve({ ...serving, port: config.PORT, host: config.HOST, ...(routes ? { routes } : {}) })
  log.info({ port: config.PORT }, 'ready')

  const stop = async () => {
    stopping.abort()
    await server.close()
    await Promise.all([...loops.map(({ done }) => done), lead.done])
    const connected = await Promise.race([broker, Promise.resolve(undefined)])
    if (connected) {
      await heard
      await connected.drain()
    }
    await pool.end()
    log.info('ended')
  }
  return { stop, log, server, pool }
}
