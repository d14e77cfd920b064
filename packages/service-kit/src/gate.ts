import type { Head } from '@jiuyuan/contract-kit/event'
import type { Db } from './query.ts'

export type Verdict = 'apply' | 'skip' | 'park'

interface InboxRow {
  readonly version: number
  readonly blocked: boolean
}

/** Locks what this consumer knows of the event's aggregate, and says what to do with the event. */
export const enterGate = async (tx: Db, consumer: string, { subject, aggregateversion }: Head): Promise<Verdict> => {
  const { rows } = await tx.query<InboxRow>({
    name: 'gate',
    text: `insert into kit.inbox as i (consumer, aggregate_id, version) values ($1, $2, 0)
      on conflict (consumer, aggregate_id) do update set version = i.version returning version, blocked`,
    values: [consumer, subject],
  })
  const known = rows[0] ?? { version: 0, blocked: false }
  if (aggregateversion <= known.version) return 'skip'
  return known.blocked || aggregateversion > known.version + 1 ? 'park' : 'apply'
}

/** The event's effects stand: the next version may come. */
export const passGate = (tx: Db, consumer: string, { subject, aggregateversion }: Head) =>
  tx.query({
    name: 'pass',
    text: 'update kit.inbox set version = $3, blocked = false where consumer = $1 and aggregate_id = $2',
    values: [consumer, subject, aggregateversion],
  })

/** Keeps an event that came too early, or behind a blocked one. */
export const park = (tx: Db, consumer: string, event: Head & { data?: unknown }, at: Date) =>
  tx.query(
    `insert into kit.parked (consumer, aggregate_id, version, payload, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [consumer, event.subject, event.aggregateversion, JSON.stringify(event), at],
  )

/** Takes the parked event that is now next, if there is one. */
export const unpark = async (tx: Db, consumer: string, aggregateId: string, version: number): Promise<unknown> => {
  const { rows } = await tx.query<{ payload: unknown }>({
    name: 'unpark',
    text: 'delete from kit.parked where consumer = $1 and aggregate_id = $2 and version = $3 returning payload',
    values: [consumer, aggregateId, version],
  })
  return rows[0]?.payload
}
