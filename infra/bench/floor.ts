import { newId } from '@jiuyuan/contract-kit/id'
import type { Pool } from 'pg'

interface CardRow {
  readonly version: number
  readonly emitted: number
  readonly state: Record<string, unknown>
}

const facts = JSON.stringify([{ type: 'CardPrepared' }])

/** The usual hand-written transaction on the same tables: begin, select, update, two inserts, commit. */
export const usualTransaction = async (pool: Pool, id: string) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<CardRow>('select version, emitted, state from card where id = $1', [id])
    const { version, emitted, state } = rows[0] ?? { version: 0, emitted: 0, state: {} }
    const next = JSON.stringify({ ...state, status: 'prepared' })
    const now = new Date()
    await client.query(
      `update card set version = $2, emitted = $3, state = $4, status = 'prepared' where id = $1 and version = $5`,
      [id, version + 1, emitted + 1, next, version],
    )
    await client.query(
      `insert into kit.journal (aggregate_type, aggregate_id, version, at, actor_id, office, command, command_id, facts, correlation_id)
       values ('card', $1, $2, $3, 'bench', '', 'PrepareCard', $4, $5, $6)`,
      [id, version + 1, now, newId(), facts, newId()],
    )
    const payload = JSON.stringify({
      specversion: '1.0',
      id: newId(),
      subject: id,
      time: now,
      data: { cardId: id, personId: state['personId'] },
    })
    await client.query(
      `insert into kit.outbox (id, aggregate_type, aggregate_id, version, subject, payload, occurred_at)
       values ($1, 'card', $2, $3, 'card.card-prepared.v1', $4, $5)`,
      [newId(), id, emitted + 1, payload, now],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}
