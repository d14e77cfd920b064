import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/nats-core'
import { z } from 'zod'
import { clockAhead } from './clock.ts'

export const DEMO_SUBJECT = 'demo.clock'
const Moved = z.object({ offsetMs: z.int().nonnegative() })

/** In demo mode, and only there, one clock for the whole system: the last message on `demo.clock` says how far it is ahead. */
export const demoClock = async (broker: NatsConnection, moved: () => void) => {
  let offset = 0
  const hear = (message: unknown) => {
    offset = Math.max(offset, Moved.parse(message).offsetMs)
    moved()
  }
  const live = broker.subscribe(DEMO_SUBJECT)
  void (async () => {
    for await (const message of live) hear(message.json())
  })()
  const jsm = await jetstreamManager(broker, { checkAPI: false, timeout: 2_000 })
  const last = await jsm.streams.getMessage('demo', { last_by_subj: DEMO_SUBJECT }).catch(() => null)
  if (last) hear(last.json())
  return clockAhead(() => offset)
}

/** Tells the whole system how far its clock is ahead, in milliseconds; only the gateway may. */
export const moveDemoClock = (broker: NatsConnection, offsetMs: number) =>
  jetstream(broker, { timeout: 2_000 }).publish(DEMO_SUBJECT, JSON.stringify(Moved.parse({ offsetMs })))
