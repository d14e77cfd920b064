import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/nats-core'
import type { Logger } from 'pino'
import { DatabaseError } from 'pg'
import { loop } from './loop.ts'

const PREFETCH = 64
const PATIENCE = 5
const STALL_MS = 30_000

interface Consuming {
  readonly broker: NatsConnection
  readonly stream: string
  readonly durable: string
  readonly handle: (message: unknown) => Promise<unknown>
  /** Gives up on a message for good. */
  readonly setAside: (message: unknown, error: unknown) => Promise<unknown>
  readonly log: Logger
  readonly signal: AbortSignal
}

/** A fault of the surroundings (server away, timeout, lock lost): waiting may help. Any other error is in message or code. */
const mayPass = (error: unknown) => {
  if (error instanceof DatabaseError) return /^(08|40|53|55|57|58)/.test(error.code ?? '')
  return error instanceof Error && /ECONN|timeout|terminated|Connection|closed|ENOTFOUND|EPIPE/i.test(error.message)
}

const bodyOf = (delivery: JsMsg): unknown => {
  try {
    return delivery.json()
  } catch {
    return { unreadable: delivery.string().slice(0, 500) }
  }
}

/** Ack after commit; a passing fault is tried again later; what never works is set aside after some tries. */
const take = async (delivery: JsMsg, { handle, setAside, log, durable }: Consuming) => {
  const message = bodyOf(delivery)
  try {
    await handle(message)
    delivery.ack()
  } catch (error) {
    log.warn({ durable, subject: delivery.subject, error, tries: delivery.info.deliveryCount }, 'reaction failed')
    if (mayPass(error) || delivery.info.deliveryCount < PATIENCE) return delivery.nak(200 + Math.random() * 800)
    await setAside(message, error)
    delivery.ack()
  }
}

/** Rebuilds a consumer that hears nothing although something is waiting for it. */
const watch = (messages: ConsumerMessages, pending: () => Promise<number>, heard: () => number) =>
  setInterval(() => {
    if (Date.now() - heard() < STALL_MS) return
    pending().then(
      (count) => (count > 0 ? messages.stop(new Error('stalled')) : undefined),
      () => messages.stop(new Error('no answer')),
    )
  }, STALL_MS / 3)

/** Reads one durable in order until the signal; comes back by itself whatever happens to the server. */
export const consume = (consuming: Consuming) => {
  const { broker, stream, durable, log, signal } = consuming
  const step = async () => {
    const consumer = await jetstream(broker, { timeout: 2_000 }).consumers.get(stream, durable)
    const messages = await consumer.consume({ max_messages: PREFETCH, idle_heartbeat: 2_000, expires: 10_000 })
    let heard = Date.now()
    const end = () => messages.stop()
    signal.addEventListener('abort', end, { once: true })
    const timer = watch(
      messages,
      async () => (await consumer.info()).num_pending,
      () => heard,
    )
    const status = (async () => {
      for await (const { type } of messages.status())
        if (['heartbeats_missed', 'consumer_not_found', 'consumer_deleted', 'stream_not_found'].includes(type))
          messages.stop(new Error(type))
    })()
    try {
      for await (const delivery of messages) {
        heard = Date.now()
        await take(delivery, consuming)
        if (signal.aborted) break
      }
    } finally {
      clearInterval(timer)
      signal.removeEventListener('abort', end)
      await messages.close()
      await status
    }
    return false
  }
  return loop({ step, restMs: 200, signal, failed: (error) => log.warn({ durable, error }, 'consumer rebuilt') })
}
