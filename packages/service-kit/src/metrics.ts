import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from './query.ts'

const gauges = [
  ['outbox_unsent', 'Messages not told yet', 'select count(*)::int as n from kit.outbox where published_at is null'],
  [
    'outbox_lag_seconds',
    'Age of the oldest message not told yet',
    'select coalesce(extract(epoch from now() - min(occurred_at)), 0)::float as n from kit.outbox where published_at is null',
  ],
  ['inbox_parked', 'Events waiting for the one before them', 'select count(*)::int as n from kit.parked'],
  [
    'dead_letters',
    'Events set aside and not replayed',
    'select count(*)::int as n from kit.dead_letter where replayed_at is null',
  ],
] as const

/** The service's own registry: process, commands by outcome, events by verdict, and the state of outbox and inbox. */
export const openMetrics = (service: string, db: Db) => {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  for (const [name, help, sql] of gauges)
    new Gauge({
      name: `jiuyuan_${name}`,
      help,
      registers: [registry],
      async collect() {
        const { rows } = await db.query<{ n: number }>(sql)
        this.set(rows[0]?.n ?? 0)
      },
    })
  const calls = new Histogram({
    name: 'jiuyuan_call_seconds',
    help: 'Procedure calls by path and answer',
    labelNames: ['path', 'code'],
    registers: [registry],
  })
  const events = new Counter({
    name: 'jiuyuan_events_total',
    help: 'Deliveries by durable and verdict',
    labelNames: ['durable', 'verdict'],
    registers: [registry],
  })
  return { registry, calls, events }
}
export type Metrics = ReturnType<typeof openMetrics>
