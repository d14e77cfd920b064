import type { Outcome } from '@jiuyuan/kernel/decider'
import type { z } from 'zod'
import { quoted } from './query.ts'

interface LoadRow {
  readonly body_hash: Buffer | null
  readonly outcome: unknown
  readonly version: number | null
  readonly emitted: number | null
  readonly state: unknown
}

/** An aggregate as it stands, and the answer this command id was given before, if any. */
export interface Loaded<State> {
  readonly version: number
  readonly emitted: number
  readonly state: State
  readonly answered: { readonly hash: Buffer; readonly outcome: Outcome<never> } | undefined
}

/** One prepared read: the aggregate's row and the command id's. */
export const loadStatement = (table: string, id: string, commandId: string) => ({
  name: `load ${table}`,
  text: `select c.body_hash, c.outcome, a.version, a.emitted, a.state from (values (1)) as one
    left join kit.command_log c on c.id = $2 left join ${quoted(table)} a on a.id = $1`,
  values: [id, commandId],
})

export const loaded = <State>(
  { rows: [row] }: { rows: LoadRow[] },
  codec: z.ZodType<State>,
  initial: State,
): Loaded<State> => ({
  version: row?.version ?? 0,
  emitted: row?.emitted ?? 0,
  state: row?.version ? codec.parse(row.state) : initial,
  // The outcome was written by the shell itself, for this very command.
  answered: row?.body_hash ? { hash: row.body_hash, outcome: row.outcome as Outcome<never> } : undefined,
})
