import { Head, type DataOf, type EventContract } from '@jiuyuan/contract-kit/event'
import type { Pool } from 'pg'
import { enterGate, park, passGate, unpark } from './gate.ts'
import { transaction } from './pool.ts'
import type { Db } from './query.ts'

/** What a reaction knows of the event beside its data. */
export interface Meta {
  readonly eventId: string
  /** The aggregate's id. */
  readonly subject: string
  readonly time: Date
  readonly division: string
  readonly correlationId: string
  readonly type: string
}

export interface Reaction {
  readonly subject: string
  readonly receive: (tx: Db, message: unknown) => Promise<unknown>
}

/** Reacts to one kind of event. Effects go through `tx`: they stand together with the gate, once per event. */
export const on = <Contract extends EventContract>(
  contract: Contract,
  react: (tx: Db, data: DataOf<Contract>, meta: Meta) => Promise<unknown>,
): Reaction => ({
  subject: contract.subject,
  receive: (tx, message) => {
    const { id, subject, time, division, correlationid, type } = Head.parse(message)
    // The envelope's schema has this contract's data in it; a message that breaks it throws here.
    const { data } = contract.envelope.parse(message) as { data: DataOf<Contract> }
    const meta = { eventId: id, subject, time: new Date(time), division, correlationId: correlationid, type }
    return react(tx, data, meta)
  },
})

export interface Consumer {
  /** Name of the durable: `<service>-<producer>`. */
  readonly name: string
  readonly reactions: readonly Reaction[]
}

const effects = (reactions: readonly Reaction[], type: string) => reactions.filter(({ subject }) => subject === type)

/** Applies one event in the caller's transaction and, after it, every parked one that was waiting for it. */
const applyAll = async (tx: Db, { name, reactions }: Consumer, first: unknown) => {
  for (let message: unknown = first; message !== undefined;) {
    const head = Head.parse(message)
    for (const { receive } of effects(reactions, head.type)) await receive(tx, message)
    await passGate(tx, name, head)
    message = await unpark(tx, name, head.subject, head.aggregateversion + 1)
  }
}

/** Takes one delivery: applied, skipped or parked, in one transaction. Throws what a reaction throws, with nothing done. */
export const receive = (pool: Pool, consumer: Consumer, message: unknown, at: Date) =>
  transaction(pool, async (tx) => {
    const head = Head.loose().parse(message)
    const verdict = await enterGate(tx, consumer.name, head)
    if (verdict === 'park') await park(tx, consumer.name, head, at)
    if (verdict === 'apply') await applyAll(tx, consumer, message)
    return verdict
  })

interface Failure {
  readonly consumer: string
  readonly message: unknown
  readonly error: unknown
  readonly at: Date
}

/** Sets an event aside that cannot be handled; its aggregate waits, for this consumer only. */
export const setAside = (pool: Pool, { consumer, message, error, at }: Failure) =>
  transaction(pool, async (tx) => {
    const { success, data: head } = Head.safeParse(message)
    const nobody = '00000000-0000-0000-0000-000000000000'
    const [aggregate, version, id] = success ? [head.subject, head.aggregateversion, head.id] : [nobody, 0, nobody]
    const text = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 2_000) : 'unknown'
    await tx.query(
      `insert into kit.dead_letter (consumer, aggregate_id, version, event_id, payload, error, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [consumer, aggregate, version, id, JSON.stringify(message), text, at],
    )
    if (success)
      await tx.query(
        `insert into kit.inbox (consumer, aggregate_id, version, blocked) values ($1, $2, $3, true)
         on conflict (consumer, aggregate_id) do update set blocked = true`,
        [consumer, aggregate, version - 1],
      )
  })

/** After the fix: handles a dead letter again and what was waiting behind it; by whom is kept. */
export const replay = (pool: Pool, consumers: readonly Consumer[], letterId: string, by: { id: string; at: Date }) =>
  transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ consumer: string; payload: unknown }>(
      'update kit.dead_letter set replayed_at = $2, replayed_by = $3 where id = $1 and replayed_at is null returning consumer, payload',
      [letterId, by.at, by.id],
    )
    const [letter] = rows
    const consumer = consumers.find(({ name }) => name === letter?.consumer)
    if (!letter || !consumer) return false
    await applyAll(tx, consumer, letter.payload)
    return true
  })
