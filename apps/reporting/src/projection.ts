import { Head, type EventContract } from '@jiuyuan/contract-kit/event'
import { quoted, type Db } from '@jiuyuan/service-kit/query'
import type { Meta, Reaction } from '@jiuyuan/service-kit/react'
import { z } from 'zod'

/**
 * Columns of one row that an event sets. A column belongs to one aggregate alone: so whatever order the services are
 * heard in, the rows become the same; what spans aggregates is joined when somebody asks.
 */
export interface Row {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, unknown>>
}

/** The rows that one kind of event makes; pure. */
export interface Projection {
  readonly subject: string
  readonly rowsOf: (message: unknown) => readonly Row[]
}

const Body = z.object({ data: z.unknown() })

/** An event as a projection reads it. */
export const told = <Data extends z.ZodType>(contract: EventContract<Data>, message: unknown) => {
  const { id, subject, time, division, correlationid, type } = Head.parse(message)
  const data = contract.data.parse(Body.parse(message).data)
  const meta: Meta = { eventId: id, subject, time: new Date(time), division, correlationId: correlationid, type }
  return { data, meta }
}

export const projection = <Data extends z.ZodType>(
  contract: EventContract<Data>,
  project: (data: z.output<Data>, meta: Meta) => readonly Row[],
): Projection => ({
  subject: contract.subject,
  rowsOf: (message) => {
    const { data, meta } = told(contract, message)
    return project(data, meta)
  },
})

const write = (tx: Db, { table, key, columns }: Row) => {
  const names = Object.keys(columns)
  const all = names.map(quoted).join(', ')
  const others = names.filter((name) => !key.includes(name)).map((name) => `${quoted(name)} = excluded.${quoted(name)}`)
  return tx.query(
    `insert into ${quoted(table)} (${all}) select ${all} from jsonb_populate_record(null::${quoted(table)}, $1::jsonb)
     on conflict (${key.map(quoted).join(', ')}) do update set ${others.join(', ')}`,
    [JSON.stringify(columns)],
  )
}

/** Keeps a projection's rows in the reaction's transaction. */
export const keeping = ({ subject, rowsOf }: Projection): Reaction => ({
  subject,
  receive: async (tx, message) => {
    for (const row of rowsOf(message)) await write(tx, row)
  },
})
