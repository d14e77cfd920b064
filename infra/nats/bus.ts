import { AckPolicy, DeliverPolicy, DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import type { StreamConfig } from '@nats-io/jetstream'

const SECOND = 1_000_000_000
const DAY = 86_400 * SECOND

/** Every process with an identity of its own on the bus. */
export const services = [
  'registration',
  'card',
  'placement',
  'training',
  'subsidy',
  'assistance',
  'reporting',
  'gateway',
] as const
export type ServiceName = (typeof services)[number]

/** Whose facts a service reads, in order, each through one durable `<reader>-<producer>`. */
export const reads: Readonly<Record<ServiceName, readonly ServiceName[]>> = {
  registration: ['registration', 'card', 'placement', 'subsidy', 'training', 'assistance'],
  card: ['registration', 'card', 'placement', 'subsidy'],
  placement: ['registration', 'card', 'placement'],
  training: ['registration'],
  subsidy: ['registration', 'card', 'placement'],
  assistance: ['registration', 'placement'],
  reporting: ['registration', 'card', 'placement', 'training', 'subsidy', 'assistance'],
  gateway: [],
}

/** Personal data has one writer and few readers, because only they print, pay or search. */
export const personal = {
  stream: 'personal',
  writer: 'registration',
  readers: ['card', 'reporting'],
} as const satisfies {
  stream: string
  writer: ServiceName
  readers: readonly ServiceName[]
}

/** The clock of the demonstration: only the gateway moves it, and only in demo mode. */
export const demo = { stream: 'demo', subject: 'demo.clock', writer: 'gateway' } as const satisfies {
  stream: string
  subject: string
  writer: ServiceName
}

/** Services that publish facts: those that anybody reads. */
export const producers = services.filter((service) => services.some((reader) => reads[reader].includes(service)))

export interface BusSettings {
  /** Copies of every stream: 1 on one machine, 3 in production. */
  readonly replicas: number
  /** Bytes a stream may hold before it refuses more: all streams together stay well under the disk. */
  readonly maxBytes: number
  readonly demo: boolean
}

export const localSettings: BusSettings = { replicas: 1, maxBytes: 256 * 1024 * 1024, demo: true }

/** Only what we set; everything else is the server's default. */
export type StreamPlan = Pick<
  StreamConfig,
  | 'name'
  | 'subjects'
  | 'storage'
  | 'retention'
  | 'discard'
  | 'max_bytes'
  | 'max_msgs_per_subject'
  | 'max_age'
  | 'duplicate_window'
  | 'num_replicas'
  | 'deny_delete'
  | 'deny_purge'
  | 'allow_direct'
>

const stream = (name: string, subjects: readonly string[], { replicas, maxBytes }: BusSettings): StreamPlan => ({
  name,
  subjects: [...subjects],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  max_bytes: maxBytes,
  max_msgs_per_subject: -1,
  max_age: 0,
  duplicate_window: 600 * SECOND,
  num_replicas: replicas,
  deny_delete: true,
  deny_purge: true,
  allow_direct: false,
})

const advisories = ['MAX_DELIVERIES', 'MSG_TERMINATED'].map((kind) => `$JS.EVENT.ADVISORY.CONSUMER.${kind}.>`)

/** The streams as they should be. */
export const streams = (settings: BusSettings): StreamPlan[] => [
  ...producers.map((name) => stream(name, [`${name}.>`], settings)),
  // 个人信息保护法 47: the last value per person only, and erasable.
  { ...stream(personal.stream, ['personal.person.*'], settings), max_msgs_per_subject: 1, deny_purge: false },
  { ...stream('advisories', advisories, settings), discard: DiscardPolicy.Old, max_age: 30 * DAY },
  ...(settings.demo
    ? [{ ...stream(demo.stream, [demo.subject], settings), max_msgs_per_subject: 1, allow_direct: true }]
    : []),
]

/** Replicas are those of the stream. */
const durable = (reader: string, producer: string) => ({
  stream: producer,
  config: {
    durable_name: `${reader}-${producer}`,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: 30 * SECOND,
    max_ack_pending: 256,
    max_deliver: -1,
  },
})
export type DurablePlan = ReturnType<typeof durable>

/** What a service reads through durables: the facts of others and, for a few, personal data. */
export const streamsReadBy = (service: ServiceName): string[] => [
  ...reads[service],
  ...personal.readers.filter((reader) => reader === service).map(() => personal.stream),
]

/** The durable consumers as they should be. */
export const durables: readonly DurablePlan[] = services.flatMap((reader) =>
  streamsReadBy(reader).map((producer) => durable(reader, producer)),
)
