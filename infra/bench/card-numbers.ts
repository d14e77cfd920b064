import { newId } from '@jiuyuan/contract-kit/id'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { takeNumber } from '@jiuyuan/card/numbers/take-number'
import { openPool } from '@jiuyuan/service-kit/pool'
import { loadSecrets } from '../local/secrets.ts'
import type { System } from '../local/system.ts'
import { median, perSecond, row } from './measure.ts'

const ROUNDS = 3
const COUNT = 10_000
const COUNTY = '650104000000'

const cardPool = async ({ postgres, dataDir }: System) => {
  const password = loadSecrets(dataDir).services.card.databasePassword
  const named = { adminUrl: postgres.adminUrl, service: 'card', name: 'jiuyuan_card', password }
  const { appUrl } = await ensureDatabase(named)
  return { pool: openPool(appUrl, 16), owner: openPool(postgres.adminUrl.replace(/[^/]*$/, named.name), 1) }
}

const allot = `insert into number_block (id, version, emitted, division, state, county, first, last)
  select $1, 1, 0, $2, jsonb_build_object('status', 'allotted', 'county', $2::text, 'first', f, 'last', f + $3 - 1), $2, f, f + $3 - 1
  from (select coalesce(max(last), 0) + 1 as f from number_block where county = $2) next`
const proof = `select count(*)::int as taken, count(distinct sequence)::int as different,
    (select coalesce(sum(used), 0)::int from number_block where county = $1) - count(*)::int as holes
  from card_number where county = $1`

/** Numbers per second, 16 in flight, one county: the series with its blocks beside a bare sequence; and that none is double or lost. */
export const benchCardNumbers = async (system: System) => {
  const { pool, owner } = await cardPool(system)
  await owner.query('create sequence if not exists bench_floor')
  await owner.query(
    'create table if not exists bench_number (card_id uuid primary key, sequence bigint not null unique)',
  )
  await owner.query('grant all on sequence bench_floor to public')
  await owner.query('grant all on bench_number to public')
  const taken = { division: '650104001001', year: 2026, alarmPercent: 80, now: new Date() }
  const round = async () => {
    await pool.query(allot, [newId(), COUNTY, COUNT])
    const floor = await perSecond(COUNT, () =>
      pool.query(`insert into bench_number (card_id, sequence) values ($1, nextval('bench_floor'))`, [newId()]),
    )
    const series = await perSecond(COUNT, () => takeNumber(pool, { ...taken, cardId: newId() }))
    return { floor, series }
  }
  row('', 'nextval /s', 'series /s', 'ratio')
  const ratios: number[] = []
  for (let count = 0; count < ROUNDS; count++) {
    const { floor, series } = await round()
    ratios.push(series / floor)
    row(`round ${count + 1}, ${COUNT} numbers`, floor.toFixed(0), series.toFixed(0), (series / floor).toFixed(2))
  }
  row('median of the ratios', '', '', median(ratios).toFixed(2))
  const { rows } = await pool.query<{ taken: number; different: number; holes: number }>(proof, [COUNTY])
  const { taken: all = 0, different = 0, holes = 0 } = rows[0] ?? {}
  row('taken, different, holes', all, different, holes)
  if (all !== ROUNDS * COUNT || different !== all || holes !== 0) throw new Error('a number is double or lost')
  await Promise.all([pool.end(), owner.end()])
}
