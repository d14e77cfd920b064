import { withClient } from '@jiuyuan/database/session'
import { paperSeals } from '@jiuyuan/registration/person/papers.edge'
import { KnownPerson } from '@jiuyuan/registration/person/person-state'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { createWriteStream } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Townsperson } from './search-people.ts'

type Seals = ReturnType<typeof paperSeals>
type Cells = readonly (string | number | boolean | null)[]

const cell = (value: Cells[number]) => (value === null ? String.raw`\N` : String(value).replaceAll('\\', '\\\\'))

const stateOf = ({ division, household, birthDate, certificateNo }: Townsperson) =>
  KnownPerson.parse({
    stage: 'known',
    division,
    householdId: derivedId('bench-household', `${household}`),
    householdNumber: `H${household}`,
    relation: 'head',
    hukouKind: 'urban',
    hukouDivision: division.slice(0, 6),
    education: 'junior',
    birthDate,
    sex: 'M',
    retirementTrack: 'M60',
    status: 'unemployed',
    registration: { state: 'registered', since: '2026-01-05' },
    certificate: { no: certificateNo, status: 'valid', issuedOn: '2026-01-05' },
    employment: null,
    papers: 1,
  })

/** A person's rows, as the service itself would write them. */
const rowsOf = (seals: Seals, townsperson: Townsperson): Readonly<Record<string, Cells>> => {
  const { personId, division, birthDate, certificateNo, cardNo } = townsperson
  const state = stateOf(townsperson)
  const { index, signs, row } = seals.seal(personId, townsperson)
  const { person_id, version, name, name_uyghur, identity_number, phone } = row(1).row
  const own = [personId, 1, 1, division, JSON.stringify(state), state.householdId, state.status]
  return {
    'person (id, version, emitted, division, state, household_id, status, registration, certificate_no, identity_index)':
      [...own, 'registered', certificateNo, index],
    'personal (person_id, version, name, name_uyghur, identity_number, phone)': [
      person_id,
      version,
      name,
      name_uyghur,
      identity_number,
      phone,
    ].map(String),
    [`person_search (person_id, division, birth_date, ${Object.keys(signs).join(', ')})`]: [
      personId,
      division,
      birthDate,
      ...Object.values(signs),
    ],
    'known_card (card_id, person_id, card_no, open)': cardNo
      ? [derivedId('bench-card', personId), personId, cardNo, true]
      : [],
  }
}

/** Writes a table's rows into a file that the server reads: its own COPY, and nothing between. */
const copied = async (adminUrl: string, file: string, [target, lines]: [string, Iterable<Cells>]) => {
  const text = function* () {
    for (const cells of lines) if (cells.length > 0) yield `${cells.map(cell).join('\t')}\n`
  }
  await pipeline(Readable.from(text()), createWriteStream(file))
  await chmod(file, 0o644)
  await withClient(adminUrl, (admin) => admin.query(`copy ${target} from '${file}'`))
  await rm(file)
}

const AT_ONCE = 50_000

const indexes = `select indexname, indexdef from pg_indexes where schemaname = 'public' and indexname not like '%_pkey'
  and tablename in ('person', 'personal', 'person_search', 'known_card')`

/** Indexes are built over all rows at the end, which takes a fraction of keeping them row by row. */
const withoutIndexes = async (adminUrl: string, work: () => Promise<void>) => {
  const run = (sql: string) => withClient(adminUrl, (admin) => admin.query(sql))
  const { rows } = await withClient(adminUrl, (admin) => admin.query<{ indexname: string; indexdef: string }>(indexes))
  for (const { indexname } of rows) await run(`drop index ${escapeIdentifier(indexname)}`)
  await work()
  for (const { indexdef } of rows) await run(indexdef)
  await run('vacuum analyze')
}

/** Copies persons with all their search rows, so many at once. */
export const copyPeople = (
  { adminUrl, dataDir, seals }: { adminUrl: string; dataDir: string; seals: Seals },
  people: readonly Townsperson[],
) =>
  withoutIndexes(adminUrl, async () => {
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const rows = people.slice(at, at + AT_ONCE).map((each) => rowsOf(seals, each))
      for (const target of Object.keys(rows[0] ?? {}))
        await copied(adminUrl, join(dataDir, 'copy.tsv'), [target, rows.map((row) => row[target] ?? [])])
    }
  })
