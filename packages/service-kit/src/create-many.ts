import type { Decider } from '@jiuyuan/kernel/decider'
import { DatabaseError } from 'pg'
import { quoted } from './query.ts'
import { recordsOf } from './records.ts'
import type { Request } from './request.ts'
import { inScope } from './scope.ts'
import { hashOf, type Edge } from './shell.ts'
import { kitColumns, type Records, type Saved } from './statement.ts'
import type { SideRow, Store } from './store.ts'

/** The first command to an aggregate that does not exist yet. */
export interface Creation<State, Command, Fact, Code extends string> {
  readonly id: string
  readonly command: Command & { readonly type: string }
  readonly request: Request
  readonly store: Store<State, Fact, Code>
}
interface Created {
  readonly saved: Saved
  readonly records: Records
}

const textOf = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)

/** Rows of one of the kit's tables as JSON, each with the aggregate `of` which it tells; JSON columns travel as text. */
const kitRows = (table: string, rows: readonly (readonly [string, readonly unknown[]])[]) => {
  const { names = '', types = [] } = kitColumns.get(table) ?? {}
  const columns = names.split(', ')
  const told = rows.map(([of, values]) => ({
    of,
    ...Object.fromEntries(columns.map((column, at) => [column, textOf(values[at])])),
  }))
  const declared = columns.map((column, at) => `${column} ${types[at] === 'jsonb' ? 'text' : types[at]}`)
  const picked = columns.map((column, at) => `r.${column}::${types[at]}`)
  const insert = (parameter: string) =>
    `insert into kit.${table} (${names}) select ${picked.join(', ')}
     from jsonb_to_recordset(${parameter}::jsonb) as r(of uuid, ${declared.join(', ')}) join saved on saved.id = r.of`
  return { told, insert }
}

const sideRows = (rows: readonly (readonly [string, SideRow])[]) => {
  const groups = Map.groupBy(rows, ([, { table, write, row }]) => `${table} ${write} ${Object.keys(row).join()}`)
  return [...groups.values()].flatMap((group) => {
    const first = group[0]?.[1]
    if (!first) return []
    const { table, write, key } = first
    const all = Object.keys(first.row).map(quoted)
    const keys = key.map(quoted)
    const others = all.filter((column) => !keys.includes(column))
    const sets = others.map((column) => `${column} = excluded.${column}`).join(', ')
    const insert = (parameter: string) =>
      `insert into ${quoted(table)} (${all.join(', ')}) select ${all.map((column) => `p.${column}`).join(', ')}
       from jsonb_to_recordset(${parameter}::jsonb) as r(of uuid, row jsonb) join saved on saved.id = r.of,
       lateral jsonb_populate_record(null::${quoted(table)}, r.row) as p
       ${write === 'upsert' ? `on conflict (${keys.join(', ')}) do update set ${sets}` : ''}`
    return [{ told: group.map(([of, { row }]) => ({ of, row })), insert }]
  })
}

/** The statement of `writeStatement` for many new aggregates of one table at once. */
const statementOf = (created: readonly Created[]) => {
  const [first] = created
  const { table = '', columns = {} } = first?.saved ?? {}
  const own = ['id', 'version', 'emitted', 'division', 'due_at', 'state', ...Object.keys(columns)]
    .map(quoted)
    .join(', ')
  const rows = created.map(({ saved: { columns: more, dueAt, table: _, ...row } }) => ({
    ...row,
    due_at: dueAt,
    ...more,
  }))
  const values: string[] = [JSON.stringify(rows)]
  const parameter = (told: readonly object[]) => `$${values.push(JSON.stringify(told))}`
  const of = (pick: (records: Records) => readonly (readonly unknown[])[]) =>
    created.flatMap(({ saved, records }) => pick(records).map((row) => [saved.id, row] as const))
  const parts = [
    kitRows(
      'command_log',
      of(({ log }) => [log]),
    ),
    kitRows(
      'journal',
      of(({ journal }) => [journal]),
    ),
    kitRows(
      'outbox',
      of(({ outbox }) => outbox),
    ),
    ...sideRows(created.flatMap(({ saved, records }) => records.side.map((row) => [saved.id, row] as const))),
  ].filter(({ told }) => told.length > 0)
  const saved = `saved as (insert into ${quoted(table)} (${own}) select ${own}
    from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb) on conflict (id) do nothing returning id)`
  const others = parts.map(({ told, insert }, at) => `part${at} as (${insert(parameter(told))})`)
  return { text: `with ${[saved, ...others].join(',\n')}\nselect id from saved`, values }
}

/**
 * Creates many aggregates of one table in one statement, decided by the same rule and recorded like single commands.
 * Answers the ids that were saved; whatever else was asked (refused, known, in conflict) is to be commanded singly.
 */
export const createMany =
  ({ db, clock, wake }: Edge) =>
  async <State, Command, Fact, Code extends string>(
    { initial, decide, evolve }: Decider<State, Command, Fact, Code>,
    asked: readonly Creation<State, Command, Fact, Code>[],
  ): Promise<ReadonlySet<string>> => {
    const created = asked.flatMap(({ id, command, request, store }): Created[] => {
      const decision = decide(initial, command)
      if (!decision.ok || decision.facts.length === 0) return []
      const { facts } = decision
      const state = facts.reduce(evolve, initial)
      if (!inScope(request.by, store.division(state))) return []
      const act = { command: command.type, hash: hashOf(command.type, id, request.body), at: clock.now(), request }
      const nothing = { version: 0, emitted: 0, state: initial, answered: undefined }
      return [recordsOf(store, { id, facts, before: initial, state }, nothing, act)]
    })
    if (created.length === 0) return new Set()
    try {
      const { rows } = await db.query<{ id: string }>(statementOf(created))
      wake()
      return new Set(rows.map(({ id }) => id))
    } catch (error) {
      // One row that breaks a constraint spoils all: each is then commanded for itself, and told its own refusal.
      if (error instanceof DatabaseError && error.constraint) return new Set()
      throw error
    }
  }
