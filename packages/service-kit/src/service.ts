import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { AnyTRPCRouter } from '@trpc/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { openBus } from './bus.ts'
import { callerVerifier } from './caller-token.ts'
import { systemClock, type Clock } from './clock.ts'
import type { ServiceConfig } from './config.ts'
import { consume } from './consume.ts'
import { demoClock } from './demo-clock.ts'
import { runDue, type Every } from './every.ts'
import { leader } from './leader.ts'
import { openLog } from './log.ts'
import { loop } from './loop.ts'
import { openMetrics } from './metrics.ts'
import { openPool, transaction } from './pool.ts'
import type { Db } from './query.ts'
import { receive, setAside, type Consumer, type Reaction } from './react.ts'
import { relay, retellIfLost } from './relay.ts'
import { serve } from './serve.ts'
import type { Edge } from './shell.ts'

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

/** Starts a service: database, broker, rules, relay, consumers, clock, server; answers how to end it, in the reverse order. */
export const startService = async ({ name, config, router, parts, streams = [name] }: Service) => {
  const log = openLog(name, config.LOG_LEVEL)
  const stopping = new AbortController()
  const { signal } = stopping
  const failed = (error: unknown) => log.warn({ error }, 'retrying')
  const pool = openPool(config.DATABASE_URL, 10, failed)
  const metrics = openMetrics(name, pool)
  const broker = await openBus({ service: name, url: config.NATS_URL, seed: config.NATS_SEED })

  const wakers: (() => void)[] = []
  const wakeAll = () => wakers.forEach((wake) => wake())
  const clock = config.DEMO ? await demoClock(broker, wakeAll) : systemClock
  let notified = false
  const wake = () => {
    wakeAll()
    if (notified) return
    notified = true
    setTimeout(() => {
      notified = false
      pool.query('notify outbox').catch(failed)
    }, 20)
  }
  const { app, reactions = {}, every = [], personal, routes } = await parts({ db: pool, pool, clock, wake })

  const lead = leader({ databaseUrl: config.DATABASE_URL, signal, woken: wakeAll, failed })
  const js = jetstream(broker, { timeout: 2_000 })
  let checked = 0
  const tell = async () => {
    if (!lead.leads()) return false
    if (Date.now() - checked > 5_000) {
      const jsm = await jetstreamManager(broker, { checkAPI: false, timeout: 2_000 })
      for (const stream of streams) if (await retellIfLost(pool, jsm, stream)) log.warn({ stream }, 'stream was lost: everything is told again')
      checked = Date.now()
    }
    return (await relay({ db: pool, js, leads: lead.leads, now: () => new Date() })) > 0
  }
  const speak = async () => {
    if (!lead.leads()) return false
    const counts = await Promise.all(every.map((one) => runDue(pool, name, one, clock)))
    return counts.some((count) => count > 0)
  }
  const loops = [loop({ step: tell, restMs: 250, signal, failed }), loop({ step: speak, restMs: 1_000, signal, failed })]
  wakers.push(...loops.map((each) => each.wake))
  const consumers = Object.entries(reactions).map(([producer, list]): Consumer & { stream: string } => ({
    name: `${name}-${producer}`,
    stream: producer,
    reactions: list,
  }))
  const listen = (stream: string, handle: (message: unknown, durable: string) => Promise<unknown>) => {
    const durable = `${name}-${stream}`
    return consume({
      broker,
      stream,
      durable,
      handle: (message) => handle(message, durable),
      setAside: (message, error) => setAside(pool, durable, message, error, clock.now()),
      log,
      signal,
    })
  }
  const consuming = consumers.map((consumer) =>
    listen(consumer.stream, async (message, durable) => {
      const verdict = await receive(pool, consumer, message, clock.now())
      metrics.events.inc({ durable, verdict })
      wake()
    }),
  )
  if (personal)
    consuming.push(listen('personal', (message) => transaction(pool, (tx) => personal(tx, PersonalMessage.parse(message)))))

  const ready = async () => {
    if (signal.aborted) return { database: 'closing' }
    await pool.query('select 1')
    return { database: 'ok', bus: broker.isClosed() ? 'closed' : 'open' }
  }
  const verify = await callerVerifier(config.CALLER_PUBLIC_KEY, name)
  const server = await serve({ router, app, port: config.PORT, host: config.HOST, log, metrics, verify, ready, ...(routes ? { routes } : {}) })
  log.info({ port: config.PORT }, 'ready')

  const stop = async () => {
    stopping.abort()
    await Promise.all(consuming.map(({ done }) => done))
    await server.close()
    await Promise.all([...loops.map(({ done }) => done), lead.done])
    await broker.drain()
    await pool.end()
    log.info('ended')
  }
  return { stop, log, server, consumers, pool }
}
