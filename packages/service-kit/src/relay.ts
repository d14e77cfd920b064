import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream'
import type { Db } from './query.ts'

interface Message {
  /** bigint, as text */
  readonly position: string
  readonly id: string
  readonly subject: string
  readonly payload: unknown
}

const BATCH = 200

const unsent = `select position, id, subject, payload from kit.outbox
  where published_at is null order by position limit ${BATCH}`

const streamOf = (subject: string) => subject.slice(0, subject.indexOf('.'))

interface Relay {
  readonly db: Db
  readonly js: Pick<JetStreamClient, 'publish'>
  readonly leads: () => boolean
  readonly now: () => Date
}

/**
 * Publishes what the outbox has not told yet, in order, one after the other, each with its PubAck awaited.
 * The event id is JetStream's message id: telling twice is harmless, and the inbox is the guarantee. Answers how many were told.
 */
export const relay = async ({ db, js, leads, now }: Relay) => {
  const { rows } = await db.query<Message>({ name: 'outbox', text: unsent })
  const told: string[] = []
  try {
    for (const { position, id, subject, payload } of rows) {
      if (!leads()) break
      const ack = await js.publish(subject, JSON.stringify(payload), { msgID: id, timeout: 2_000 })
      if (ack.stream !== streamOf(subject)) throw new Error(`${subject} went to stream ${ack.stream}`)
      told.push(position)
    }
  } finally {
    if (told.length > 0)
      await db.query('update kit.outbox set published_at = $1 where position = any($2::bigint[])', [now(), told])
  }
  return told.length
}

/**
 * JetStream is not the system of record. If a stream is not the one we published to (made anew, or older than what it had
 * acknowledged), everything is told again: the inboxes skip what they know.
 */
export const retellIfLost = async (db: Db, jsm: Pick<JetStreamManager, 'streams'>, stream: string) => {
  const { created, state } = await jsm.streams.info(stream)
  const { rows } = await db.query<{ created: string; last_sequence: string }>(
    'select created, last_sequence from kit.relay where stream = $1',
    [stream],
  )
  const [known] = rows
  const lost =
    known !== undefined && (known.created !== created || BigInt(known.last_sequence) > BigInt(state.last_seq))
  if (lost) await db.query(`update kit.outbox set published_at = null where subject like $1 || '.%'`, [stream])
  await db.query(
    `insert into kit.relay (stream, created, last_sequence) values ($1, $2, $3)
     on conflict (stream) do update set created = excluded.created, last_sequence = excluded.last_sequence`,
    [stream, created, state.last_seq],
  )
  return lost
}
