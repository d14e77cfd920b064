import { checkDigit } from '@jiuyuan/codes/identity-number'
import { RosterUploaded, rosterColumns } from '@jiuyuan/contract-registration/roster'
import { newId } from '@jiuyuan/contract-kit/id'
import { urlOf, withClient } from '@jiuyuan/database/session'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn } from '../journey/client.ts'
import { town } from '../journey/town.ts'
import type { System } from '../local/system.ts'
import { median, row } from './measure.ts'

const ROWS = 20_000
// Those after the first compete with what follows from it: families derived, persons made searchable.
const ROUNDS = 3
const PER_HOUSEHOLD = 3
const relations = ['户主', '配偶', '子']

const numberOf = (at: number) => {
  const day = new Date(Date.UTC(1970, 0, 1 + (at % 12_000))).toISOString().slice(0, 10).replaceAll('-', '')
  const first17 = `6501${String(10 + (Math.floor(at / 12_000) % 80))}${day}${900 + (Math.floor(at / 960_000) % 90)}`
  return first17 + checkDigit(first17)
}

/** Names as different as those of a community: equal ones would be looked at as likely duplicates. */
const nameOf = (at: number) => String.fromCodePoint(0x6d4b, 0x4e00 + (at % 4_096), 0x4e00 + Math.floor(at / 4_096))

/** A roster like those of communities; each round has persons of its own. */
const rosterOf = (round: number): string => {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const at = round * ROWS + index
    const household = `R${round}H${Math.floor(index / PER_HOUSEHOLD)}`
    const phone = `199${String(at).padStart(8, '0')}`
    const relation = relations[index % PER_HOUSEHOLD] ?? '其他'
    return [nameOf(at), numberOf(at), household, relation, '城镇', '就业', phone, '高中', '650102', ''].join(',')
  })
  return [rosterColumns.join(','), ...rows].join('\n')
}

const columns = rosterColumns.map((_, at) => `c${at} text`).join(', ')

/** Seconds for a bare COPY of the same rows into a table without keys, in the same database. */
const copied = async ({ postgres, dataDir }: System, roster: string) => {
  const path = join(dataDir, 'roster.csv')
  await writeFile(path, roster)
  await chmod(path, 0o644)
  return withClient(urlOf(postgres.adminUrl, 'jiuyuan_registration'), async (client) => {
    await client.query(`create table bench_copy (${columns})`)
    const began = performance.now()
    await client.query(`copy bench_copy from '${path}' csv header`)
    const seconds = (performance.now() - began) / 1000
    await client.query('drop table bench_copy')
    return seconds
  })
}

type Door = Awaited<ReturnType<typeof signIn>>

/** Seconds until the file is read, kept and checked; and from its start until every row is registered. */
const imported = async (door: Door, roster: string, round: number) => {
  const form = new FormData()
  form.append('file', new Blob([roster], { type: 'text/csv' }), `bench-${round}.csv`)
  const began = performance.now()
  const sent = await door.fetch('/api/registration/upload/roster', { method: 'POST', body: form })
  if (!sent.ok) throw new Error(`${sent.status} ${await sent.text()}`)
  const { batchId } = RosterUploaded.parse(await sent.json())
  while ((await door.registration.roster.batch.query({ batchId }))?.state !== 'checked') await wait(100)
  const checked = performance.now()
  await door.registration.roster.run.mutate({ commandId: newId(), batchId })
  for (;;) {
    const batch = await door.registration.roster.batch.query({ batchId })
    if (batch?.state === 'done') {
      if (batch.accepted !== ROWS) throw new Error(`only ${batch.accepted} rows were registered`)
      return { check: (checked - began) / 1000, run: (performance.now() - checked) / 1000 }
    }
    await wait(100)
  }
}

/** 20,000 rows through the real path (door, service, rules, journal, outbox), beside a bare COPY of the same rows. */
export const benchImport = async (system: System) => {
  const door = await signIn(system.gatewayUrl, 'clerk.yanerwo', town.password)
  row(`${ROWS} rows`, 'COPY s', 'check s', 'register s', 'rows/s', 'COPY rows/s', 'ratio')
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const roster = rosterOf(round)
    const copy = await copied(system, roster)
    const { check, run } = await imported(door, roster, round)
    const ratio = copy / run
    ratios.push(ratio)
    const speeds = [(ROWS / run).toFixed(0), (ROWS / copy).toFixed(0), ratio.toFixed(4)]
    row(`round ${round + 1}`, copy.toFixed(2), check.toFixed(2), run.toFixed(2), ...speeds)
  }
  row('median of the ratios', '', '', '', '', '', median(ratios).toFixed(4))
}
