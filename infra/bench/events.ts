import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '@jiuyuan/contract-kit/id'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { openPool } from '@jiuyuan/service-kit/pool'
import { CardId } from '@jiuyuan/contract-card/card'
import { signIn } from '../journey/client.ts'
import { town } from '../journey/town.ts'
import { loadSecrets } from '../local/secrets.ts'
import type { System } from '../local/system.ts'
import { cardsHere } from './cards.ts'
import { percentile, row } from './measure.ts'

const PER_SECOND = 100
const SECONDS = 8

/** Delay from the commit of a command in `card` to the committed effect in `reporting`, at 100 commands a second. */
export const benchEvents = async (system: System) => {
  const cards = await cardsHere(system)
  const ids = await cards.await(PER_SECOND * SECONDS)
  const door = await signIn(system.gatewayUrl, 'clerk.yanerwo', town.password)
  const password = loadSecrets(system.dataDir).services.reporting.databasePassword
  const { appUrl } = await ensureDatabase({
    adminUrl: system.postgres.adminUrl,
    service: 'reporting',
    name: 'jiuyuan_reporting',
    password,
  })
  const reporting = openPool(appUrl, 4)
  // What it took to make the cards must have arrived before anything is measured.
  for (let left = ids.length; left > 0; await wait(500)) {
    const { rows } = await reporting.query<{ heard: number }>(
      `select count(*)::int as heard from kit.inbox where consumer = 'reporting-card' and aggregate_id = any($1::uuid[])`,
      [ids],
    )
    left = ids.length - (rows[0]?.heard ?? 0)
  }
  const delays: number[] = []
  const committed = new Map<string, number>()
  /** One look for all that are on their way: the measurement must not be the load. */
  const look = async () => {
    const { rows } = await reporting.query<{ id: string }>(
      `select aggregate_id as id from kit.inbox
       where consumer = 'reporting-card' and version >= 2 and aggregate_id = any($1::uuid[])`,
      [[...committed.keys()]],
    )
    for (const { id } of rows) {
      delays.push(performance.now() - (committed.get(id) ?? 0))
      committed.delete(id)
    }
  }
  const calls: Promise<unknown>[] = []
  const began = performance.now()
  const looking = (async () => {
    for (; delays.length < ids.length; await wait(10)) if (committed.size > 0) await look()
  })()
  for (const [index, id] of ids.entries()) {
    await wait(Math.max(0, began + (index * 1000) / PER_SECOND - performance.now()))
    const done = door.card.card.prepare.mutate({ commandId: newId(), cardId: CardId.parse(id) })
    calls.push(done.then(() => committed.set(id, performance.now())))
  }
  await Promise.all(calls)
  await looking
  row('commit to committed effect', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms')
  row(
    `${delays.length} events at ${PER_SECOND}/s`,
    ...[0.5, 0.95, 0.99, 1].map((share) => percentile(delays, share).toFixed(1)),
  )
  await Promise.all([cards.pool.end(), reporting.end()])
}
