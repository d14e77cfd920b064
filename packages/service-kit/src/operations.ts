import type { DeadLetterView, OperationsApp } from '@jiuyuan/contract-kit/operations'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Pool } from 'pg'
import type { Clock } from './clock.ts'
import { replay, type Consumer } from './react.ts'

interface LetterRow {
  readonly id: string
  readonly consumer: string
  readonly aggregate_id: string
  readonly version: number
  readonly type: string | null
  readonly error: string
  readonly at: Date
  readonly waiting: number
}

const letters = `select d.id, d.consumer, d.aggregate_id, d.version, d.payload->>'type' as type, d.error, d.at,
    (select count(*)::int from kit.parked p where p.consumer = d.consumer and p.aggregate_id = d.aggregate_id) as waiting
  from kit.dead_letter d where d.replayed_at is null order by d.id limit 100`

const view = ({ aggregate_id, type, at, ...row }: LetterRow): DeadLetterView => ({
  ...row,
  aggregateId: aggregate_id,
  type: type ?? 'unreadable',
  at: at.toISOString(),
})

/** Dead letters of one service: seen, and replayed after the fix; who and when stays in the row. */
export const operations = (pool: Pool, consumers: readonly Consumer[], clock: Clock): OperationsApp => ({
  deadLetters: async () => (await pool.query<LetterRow>(letters)).rows.map(view),
  replay: async ({ letterId }, by) => {
    const done = await replay(pool, consumers, letterId, { id: by.id, at: clock.now() })
    return done ? { ok: true } : refuse('letter-unknown')
  },
})
