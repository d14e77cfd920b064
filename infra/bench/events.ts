import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '@jiuyuan/contract-kit/id'
import { derivedId } from '@jiuyuan/service-kit/ids'
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
const SECONDS = 20

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
  await wait(3_000)
  const delays: number[] = []
  const heard = async (id: string, committed: number) => {
    for (;;) {
      const { rowCount } = await reporting.query(
        `select from kit.inbox where consumer = 'reporting-card' and aggregate_id = $1 and version >= 2`,
        [id],
      )
      if (rowCount) return delays.push(performance.now() - committed)
      await wait(5)
    }
  }
  const waiting: Promise<unknown>[] = []
  const began = performance.now()
  for (const [index, id] of ids.entries()) {
    await wait(Math.max(0, began + (index * 1000) / PER_SECOND - performance.now()))
    const done = door.card.card.prepare.mutate({ commandId: derivedId(newId()), cardId: CardId.parse(id) })
    waiting.push(done.then(() => heard(id, performance.now())))
  }
  await Promise.all(waiting)
  row('commit to committed effect', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms')
  row(
    `${delays.length} events at ${PER_SECOND}/s`,
    ...[0.5, 0.95, 0.99, 1].map((share) => percentile(delays, share).toFixed(1)),
  )
  await Promise.all([cards.pool.end(), reporting.end()])
}
