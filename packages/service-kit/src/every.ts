import type { Outcome } from '@jiuyuan/kernel/decider'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import type { Clock } from './clock.ts'
import { derivedId } from './ids.ts'
import { quoted, type Db } from './query.ts'
import type { Request } from './request.ts'
import { systemCaller } from './scope.ts'

/** The clock's command to aggregates of one table whose `due_at` has come. */
export interface Every {
  readonly table: string
  readonly command: (id: string, request: Request) => Promise<Outcome<string>>
}

const BATCH = 50

/**
 * Gives the clock's command to what is due, oldest first, each moment once: after an outage all of them, in order.
 * What refuses its tick is a defect and is thrown, after the others had their turn. Answers how many were due.
 */
export const runDue = async (db: Db, service: string, { table, command }: Every, clock: Clock) => {
  const { rows } = await db.query<{ id: string; due_at: Date }>(
    `select id, due_at from ${quoted(table)} where due_at <= $1 order by due_at limit ${BATCH}`,
    [clock.now()],
  )
  const stuck: string[] = []
  for (const { id, due_at } of rows) {
    const by: Caller = systemCaller(service, newId())
    const outcome = await command(id, { commandId: derivedId(table, id, due_at.toISOString()), by })
    if (!outcome.ok) stuck.push(`${table} ${id}: ${outcome.code}`)
  }
  if (stuck.length > 0) throw new Error(`the clock was refused: ${stuck.join('; ')}`)
  return rows.length
}
