import { PrismaPg } from '@prisma/adapter-pg'
import { openBus } from '@jiuyuan/service-kit/bus'
import { callerSigner } from '@jiuyuan/service-kit/caller-token'
import { systemClock } from '@jiuyuan/service-kit/clock'
import { demoClock, moveDemoClock } from '@jiuyuan/service-kit/demo-clock'
import { openLog } from '@jiuyuan/service-kit/log'
import { loop } from '@jiuyuan/service-kit/loop'
import { openMetrics } from '@jiuyuan/service-kit/metrics'
import { openPool } from '@jiuyuan/service-kit/pool'
import { blindIndex } from '@jiuyuan/service-kit/seal'
import { setTimeout as wait } from 'node:timers/promises'
import { makeFirstAdmin } from './account/first-admin.ts'
import { gatewayApp } from './app.ts'
import { accountCommands } from './commands.ts'
import type { GatewayConfig } from './config.ts'
import { openMeter } from './door/meter.ts'
import { openDoor } from './door/server.ts'
import { cookieFor } from './door/visitor.ts'
import { PrismaClient } from './generated/client.ts'
import { openAttempts } from './session/attempts.ts'
import { openSessions } from './session/sessions.ts'

const SWEEP_MS = 60_000

const HEARING_MS = 5
const HEARING_TRIES = 400

/** The bus is needed only to move a demonstration's clock; without it the door opens all the same. A move is done when we have heard of it ourselves. */
const openClock = async ({ DEMO, NATS_URL, NATS_SEED }: GatewayConfig) => {
  if (!DEMO) return { clock: systemClock, move: undefined, close: async () => {} }
  const broker = await openBus({ service: 'gateway', url: NATS_URL, seed: NATS_SEED })
  const clock = await demoClock(broker, () => {})
  const ahead = () => clock.now().getTime() - Date.now()
  const move = async (offsetMs: number) => {
    await moveDemoClock(broker, offsetMs)
    for (let tries = 0; ahead() < offsetMs - 1 && tries < HEARING_TRIES; tries++) await wait(HEARING_MS)
  }
  return { clock, move, close: () => broker.drain() }
}

const policyOf = (config: GatewayConfig) => ({
  session: { idleMinutes: config.IDLE_MINUTES, absoluteHours: config.ABSOLUTE_HOURS },
  attempts: {
    windowMinutes: config.SIGN_IN_WINDOW_MINUTES,
    perAccount: config.SIGN_IN_FAILURES_PER_ACCOUNT,
    perAddress: config.SIGN_IN_FAILURES_PER_ADDRESS,
  },
  perMinute: {
    anonymous: config.ANONYMOUS_PER_MINUTE,
    session: config.SESSION_PER_MINUTE,
    public: config.PUBLIC_PER_MINUTE,
  },
})

/** Starts the gateway: database, clock, accounts, door; answers where it listens and how to end it. */
export const startGateway = async (config: GatewayConfig) => {
  const { INDEX_KEY, PUBLIC_URL, SERVICE_URLS: urls } = config
  const log = openLog('gateway', config.LOG_LEVEL)
  const failed = (error: unknown) => log.warn({ error }, 'retrying')
  const pool = openPool(config.DATABASE_URL, 10, failed)
  const metrics = openMetrics('gateway', pool)
  const { clock, move, close } = await openClock(config)
  const policy = policyOf(config)
  const sessions = openSessions(pool, policy.session)
  const attempts = openAttempts(pool, policy.attempts, blindIndex(INDEX_KEY))
  const accounts = accountCommands({ db: pool, pool, clock, wake: () => {}, indexKey: INDEX_KEY })
  if (config.BOOTSTRAP_ADMIN && (await makeFirstAdmin(pool, accounts, config.BOOTSTRAP_ADMIN)))
    log.info('first account made')
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const stopping = new AbortController()
  const { signal } = stopping
  const server = await openDoor({
    app: gatewayApp({ pool, prisma, clock, accounts, sessions, attempts, urls, move }),
    publicOrigin: new URL(PUBLIC_URL).origin,
    cookie: cookieFor(PUBLIC_URL),
    sessions,
    meter: openMeter(),
    perMinute: policy.perMinute,
    urls,
    sign: await callerSigner(config.CALLER_PRIVATE_KEY),
    log,
    metrics,
    ready: async () =>
      signal.aborted ? { database: 'closing' } : pool.query('select 1').then(() => ({ database: 'ok' })),
    webFolder: config.WEB_DIST,
    trustedProxies: config.TRUSTED_PROXIES,
  })
  const url = await server.listen({ port: config.PORT, host: config.HOST })
  const sweep = () => Promise.all([sessions.sweep(), attempts.sweep()]).then(() => false)
  const sweeping = loop({ step: sweep, restMs: SWEEP_MS, signal, failed })
  log.info({ port: config.PORT }, 'ready')

  const stop = async () => {
    stopping.abort()
    await server.close()
    await sweeping.done
    await close()
    await pool.end()
    log.info('ended')
  }
  return { url, stop, log, pool }
}
