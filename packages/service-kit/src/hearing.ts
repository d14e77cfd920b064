import { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import type { NatsConnection } from '@nats-io/nats-core'
import type { Logger } from 'pino'
import type { Pool } from 'pg'
import type { Clock } from './clock.ts'
import { consume } from './consume.ts'
import type { Metrics } from './metrics.ts'
import { transaction } from './pool.ts'
import type { Db } from './query.ts'
import { receive, setAside, type Consumer, type Reaction } from './react.ts'

/** Reactions by producer, as consumers: one durable `<service>-<producer>` each. */
export const consumersOf = (service: string, reactions: Readonly<Record<string, readonly Reaction[]>>) =>
  Object.entries(reactions).map(([stream, list]): Consumer & { stream: string } => ({
    name: `${service}-${stream}`,
    stream,
    reactions: list,
  }))

interface Hearing {
  readonly service: string
  readonly pool: Pool
  readonly broker: NatsConnection
  readonly clock: Clock
  readonly metrics: Metrics
  readonly log: Logger
  readonly signal: AbortSignal
  readonly wake: () => void
  readonly consumers: readonly (Consumer & { stream: string })[]
  readonly personal: ((tx: Db, message: PersonalMessage) => Promise<unknown>) | undefined
}

/** Starts every consumer; answers the promises of their ends. */
export const hearing = ({ service, consumers, personal, pool, clock, metrics, wake, ...around }: Hearing) => {
  const listen = (stream: string, durable: string, handle: (message: unknown) => Promise<unknown>) =>
    consume({
      ...around,
      stream,
      durable,
      handle,
      setAside: (message, error) => setAside(pool, { consumer: durable, message, error, at: clock.now() }),
    }).done
  const ends = consumers.map((consumer) =>
    listen(consumer.stream, consumer.name, async (message) => {
      const verdict = await receive(pool, consumer, message, clock.now())
      metrics.events.inc({ durable: consumer.name, verdict })
      wake()
    }),
  )
  const keep =
    personal && ((message: unknown) => transaction(pool, (tx) => personal(tx, PersonalMessage.parse(message))))
  return keep ? [...ends, listen('personal', `${service}-personal`, keep)] : ends
}
