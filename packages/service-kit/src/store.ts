import type { Outgoing } from '@jiuyuan/contract-kit/event'
import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import type { Refused } from '@jiuyuan/kernel/decider'
import type { z } from 'zod'
import type { Db } from './query.ts'

/** A value of a searched or constrained column; bytes as `\x…` text. */
export type Column = string | number | boolean | null | Date | readonly string[]

/** A row of another table that stands or falls with the command; all columns of the table in any order. */
export interface SideRow {
  readonly table: string
  readonly write: 'insert' | 'upsert' | 'delete'
  /** Columns that identify the row. */
  readonly key: readonly string[]
  readonly row: Readonly<Record<string, Column>>
}

/** What one decision made of an aggregate. */
export interface Change<State, Fact> {
  readonly id: string
  readonly facts: readonly Fact[]
  readonly state: State
  readonly before: State
}

/** How an aggregate lies in its table, and which of its facts the other services are told. */
export interface Store<State, Fact, Code extends string> {
  /** Table of the aggregate, and its type in the journal. */
  readonly table: string
  readonly state: z.ZodType<State>
  /** Division (12 digits) that the aggregate belongs to: its scope. */
  readonly division: (state: State) => string
  /** Under which division the row stands, where that is not its own: what nobody's scope is to find any more. */
  readonly filedUnder?: (state: State) => string
  /** Employer that may also act on it. */
  readonly employer?: (state: State) => string | undefined
  /** Columns beside `state` that are searched or constrained. */
  readonly columns?: (state: State) => Readonly<Record<string, Column>>
  /** When the clock must command it next. */
  readonly dueAt?: (state: State) => Date | undefined
  readonly publish?: (id: string, fact: Fact, state: State) => readonly Outgoing[]
  readonly rows?: (change: Change<State, Fact>) => readonly SideRow[]
  readonly personal?: (change: Change<State, Fact>) => PersonalMessage | undefined
  /** The refusal that a broken constraint means, by the constraint's name. */
  readonly conflicts?: Readonly<Record<string, (db: Db, state: State) => Promise<Refused<Code>>>>
}
