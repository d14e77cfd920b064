import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { urlOf } from '@jiuyuan/database/session'
import { PrismaClient } from '@jiuyuan/registration/generated/client'
import { paperSeals } from '@jiuyuan/registration/person/papers.edge'
import { searchPersons } from '@jiuyuan/registration/search/search.queries'
import { systemClock } from '@jiuyuan/service-kit/clock'
import { openPool } from '@jiuyuan/service-kit/pool'
import { systemCaller } from '@jiuyuan/service-kit/scope'
import { soundOf } from '@jiuyuan/codes/name-sound'
import { PrismaPg } from '@prisma/adapter-pg'
import { randomBytes } from 'node:crypto'
import type { System } from '../local/system.ts'
import { percentile, row } from './measure.ts'
import { copyPeople } from './search-copy.ts'
import { townspeople, type Townsperson } from './search-people.ts'

const PERSONS = Number(process.env['PERSONS'] ?? 1_000_000)
const TIMES = 300
const name = 'bench_search'

const officeOf = (division: string): Caller => {
  const { from, to } = rangeOf(division)
  return { ...systemCaller('bench', newId()), id: 'bench', office: division, scope: [[from, to]] }
}
/** A community, a county and the whole region, in turn. */
const officesOf = ({ division }: Townsperson) =>
  [12, 6, 2].map((digits) => officeOf(division.slice(0, digits).padEnd(12, '0')))

const kinds: Readonly<Record<string, (person: Townsperson) => string>> = {
  'identity number': ({ identityNumber }) => identityNumber,
  'identity number, last four': ({ identityNumber }) => identityNumber.slice(-4),
  'certificate number': ({ certificateNo }) => certificateNo,
  'card number': ({ cardNo }) => cardNo ?? '',
  phone: ({ phone }) => phone,
  'phone, last four': ({ phone }) => phone.slice(-4),
  name: (person) => person.name,
  'name, two characters': (person) => person.name.slice(0, 2),
  'Uyghur name': ({ nameUyghur }) => nameUyghur,
  pinyin: (person) => soundOf(person.name).pinyin,
  initials: (person) => soundOf(person.name).initials,
}

const open = async ({ postgres, dataDir }: Pick<System, 'postgres' | 'dataDir'>, people: readonly Townsperson[]) => {
  const { appUrl } = await ensureDatabase({ adminUrl: postgres.adminUrl, service: 'registration', name })
  const keys = { FIELD_KEY: randomBytes(32), INDEX_KEY: randomBytes(32), PERSONAL_KEY: randomBytes(32) }
  const seals = paperSeals(keys)
  await copyPeople({ adminUrl: urlOf(postgres.adminUrl, name), dataDir, seals }, people)
  const pool = openPool(appUrl, 4)
  return { prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), db: pool, pool, clock: systemClock, seals }
}

/** Searches of every kind among so many persons, with what each records; milliseconds at p50 and p95. */
export const benchSearch = async (system: Pick<System, 'postgres' | 'dataDir'>) => {
  const people = townspeople(PERSONS)
  const began = performance.now()
  const reading = await open(system, people)
  row(`${PERSONS} persons copied`, `${((performance.now() - began) / 1000).toFixed(0)} s`)
  row('search by', 'p50 ms', 'p95 ms', 'found')
  for (const [kind, textOf] of Object.entries(kinds)) {
    const times: number[] = []
    let found = 0
    const wanted = people.filter((person) => textOf(person).length > 1)
    for (let at = 0; at < TIMES; at++) {
      const person = wanted[(at * 7_919) % wanted.length]
      const by = person && officesOf(person)[at % 3]
      if (!person || !by) continue
      const from = performance.now()
      const { hits } = await searchPersons(reading, { text: textOf(person), limit: 20 }, by)
      times.push(performance.now() - from)
      if (hits.some(({ id }) => id === person.personId) || hits.length === 20) found += 1
    }
    row(kind, percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1), `${found}/${times.length}`)
  }
  await reading.prisma.$disconnect()
  await reading.pool.end()
}
