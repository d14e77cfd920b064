import { createHash } from 'node:crypto'
import { quoted } from './query.ts'
import type { Column, SideRow } from './store.ts'

/** One row of an aggregate, to be created (version 1) or to follow version - 1. */
export interface Saved {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly emitted: number
  readonly division: string
  readonly dueAt: Date | null
  readonly state: unknown
  readonly columns: Readonly<Record<string, Column>>
}

/** Rows beside the aggregate's own, each a value per column below. */
export interface Records {
  readonly journal: readonly unknown[]
  readonly outbox: readonly (readonly unknown[])[]
  readonly log: readonly unknown[]
  readonly side: readonly SideRow[]
}

/** Columns of the kit's tables in the order in which `Records` gives their values. */
const kit = {
  journal:
    'aggregate_type text, aggregate_id uuid, version int, at timestamptz, actor_id text, office text, command text, command_id uuid, facts jsonb, reason text, pack text, correlation_id uuid',
  outbox:
    'id uuid, aggregate_type text, aggregate_id uuid, version int, subject text, payload jsonb, occurred_at timestamptz',
  command_log: 'id uuid, body_hash bytea, outcome jsonb, at timestamptz',
}
const columnsOf = Object.entries(kit).map(([table, text]) => {
  const columns = text.split(', ').map((column) => column.split(' '))
  return [table, { names: columns.map(([name]) => name).join(', '), types: columns.map(([, type]) => type) }] as const
})
/** Column names and types of the kit's tables, by table. */
export const kitColumns = new Map<string, { names: string; types: (string | undefined)[] }>(columnsOf)

type Parameter = (value: unknown) => string

const insertInto = (table: keyof typeof kit, rows: readonly (readonly unknown[])[], parameter: Parameter) => {
  const { names = '', types = [] } = kitColumns.get(table) ?? {}
  const tuples = rows.map((row) => `(${row.map((value, index) => `${parameter(value)}::${types[index]}`).join(', ')})`)
  return `insert into kit.${table} (${names}) select r.* from saved, (values ${tuples.join(', ')}) as r`
}

const sideStatement = ({ table, write, key, row }: SideRow, parameter: string) => {
  const source = `saved, jsonb_populate_record(null::${quoted(table)}, ${parameter}::jsonb) r`
  const on = key.map((column) => `t.${quoted(column)} = r.${quoted(column)}`).join(' and ')
  if (write === 'delete') return `delete from ${quoted(table)} t using ${source} where ${on}`
  const all = Object.keys(row).map(quoted)
  const values = all.map((column) => `r.${column}`).join(', ')
  const insert = `insert into ${quoted(table)} (${all.join(', ')}) select ${values} from ${source}`
  if (write === 'insert') return insert
  const others = all.filter((column) => !key.map(quoted).includes(column))
  return `${insert} on conflict (${key.map(quoted).join(', ')}) do update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

const preparedNames = new Map<string, string>()
const nameOf = (text: string) => {
  const known = preparedNames.get(text)
  if (known) return known
  const name = createHash('md5').update(text).digest('hex')
  preparedNames.set(text, name)
  return name
}

/**
 * State, journal, outbox and command log in one data-modifying statement: atomic by construction, no lock held while the
 * code thinks. Its one row says how many rows were saved: 0 means that the version was stale and nothing was written.
 */
export const writeStatement = (saved: Saved, { journal, outbox, log, side }: Records) => {
  const { table, id, version, emitted, division, dueAt, state, columns } = saved
  const own = ['id', 'version', 'emitted', 'division', 'due_at', 'state', ...Object.keys(columns)]
  const values: unknown[] = [id, version, emitted, division, dueAt, JSON.stringify(state), ...Object.values(columns)]
  const placeholders = own.map((_, index) => `$${index + 1}`)
  const create = `insert into ${quoted(table)} (${own.map(quoted).join(', ')}) values (${placeholders.join(', ')}) on conflict (id) do nothing returning id`
  const sets = own.slice(1).map((column, index) => `${quoted(column)} = ${placeholders[index + 1]}`)
  const follow = `update ${quoted(table)} set ${sets.join(', ')} where id = $1 and version = $2 - 1 returning id`
  const parameter = (value: unknown) => `$${values.push(value)}`
  const parts = [
    `saved as (${version === 1 ? create : follow})`,
    `log as (${insertInto('command_log', [log], parameter)})`,
    `journal as (${insertInto('journal', [journal], parameter)})`,
    ...side.map((row, index) => `side${index} as (${sideStatement(row, parameter(JSON.stringify(row.row)))})`),
    ...(outbox.length > 0 ? [`outbox as (${insertInto('outbox', outbox, parameter)})`] : []),
  ]
  const text = `with ${parts.join(',\n')}\nselect count(*)::int as saved from saved`
  return { name: nameOf(text), text, values }
}
