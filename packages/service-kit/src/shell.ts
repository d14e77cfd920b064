import type { CommonRefusal } from '@jiuyuan/contract-kit/refusal'
import { refuse, type Decider, type Outcome, type Refused } from '@jiuyuan/kernel/decider'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import type { Clock } from './clock.ts'
import { loadStatement, loaded, type Loaded } from './load.ts'
import type { Db } from './query.ts'
import { recordsOf } from './records.ts'
import type { Request } from './request.ts'
import { inScope } from './scope.ts'
import { writeStatement } from './statement.ts'
import type { Store } from './store.ts'

/** What surrounds the rules: the database, the clock, and the relay to wake. */
export interface Edge {
  readonly db: Db
  readonly clock: Clock
  readonly wake: () => void
}

const ATTEMPTS = 8

const hashOf = (type: string, id: string, body: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([type, id, body ?? null]))
    .digest()

const constraintOf = (error: unknown) => (error instanceof DatabaseError ? error.constraint : undefined)

/** In a transaction of the caller's a broken constraint must not spoil what else stands in it. */
const guarded = async <Result>(tx: Db | undefined, work: () => Promise<Result>) => {
  if (!tx) return work()
  await tx.query('savepoint command')
  return work().catch(async (error: unknown) => {
    await tx.query('rollback to savepoint command')
    throw error
  })
}

/**
 * Load, decide, then state, journal and outbox in one statement under a version guard. A lost race is decided again on
 * fresh state; a command id that was seen is answered as it was; a constraint that objects becomes the store's refusal.
 */
export const commandShell =
  ({ db: pool, clock, wake }: Edge) =>
  <State, Command extends { readonly type: string }, Fact extends { readonly type: string }, Code extends string>(
    decider: Decider<State, Command, Fact, Code>,
    store: Store<State, Fact, Code>,
  ) =>
  async (id: string, command: Command, request: Request): Promise<Outcome<Code | CommonRefusal>> => {
    const db = request.tx ?? pool
    const hash = hashOf(command.type, id, request.body)

    const outside = (state: State) =>
      !inScope(request.by, store.division(state)) &&
      !(request.by.employerId && store.employer?.(state) === request.by.employerId)

    // What an event or the clock commands is decided anew each time: its ids are derived, and code may have been mended.
    const remember = async (refused: Refused<Code | CommonRefusal>) => {
      if (request.by.id.startsWith('system:')) return refused
      const outcome = JSON.stringify(refused)
      const values = [request.commandId, hash, outcome, clock.now()]
      await db.query(
        'insert into kit.command_log (id, body_hash, outcome, at) values ($1, $2, $3, $4) on conflict do nothing',
        values,
      )
      return refused
    }

    const write = async (row: Loaded<State>, facts: readonly Fact[]) => {
      const state = facts.reduce(decider.evolve, row.state)
      if (outside(row.version === 0 ? state : row.state)) return remember(refuse('out-of-scope'))
      const change = { id, facts, before: row.state, state }
      const { saved, records } = recordsOf(store, change, row, {
        command: command.type,
        hash,
        at: clock.now(),
        request,
      })
      const conflict = (error: unknown) => {
        const refusal = store.conflicts?.[constraintOf(error) ?? '']
        if (refusal) return refusal(db, state).then(remember)
        if (constraintOf(error) === 'command_log_pkey') return undefined
        throw error
      }
      const result = await guarded(request.tx, () => db.query<{ saved: number }>(writeStatement(saved, records))).catch(
        conflict,
      )
      if (!result || 'ok' in result) return result
      if (result.rows[0]?.saved !== 1) return undefined
      wake()
      return { ok: true } as const
    }

    const attempt = async (): Promise<Outcome<Code | CommonRefusal> | undefined> => {
      const row = loaded(
        await db.query(loadStatement(store.table, id, request.commandId)),
        store.state,
        decider.initial,
      )
      if (row.answered) return row.answered.hash.equals(hash) ? row.answered.outcome : refuse('command-id-reused')
      if (row.version > 0 && outside(row.state)) return remember(refuse('out-of-scope'))
      const decision = decider.decide(row.state, command)
      if (!decision.ok) return remember(decision)
      return decision.facts.length === 0 ? { ok: true } : write(row, decision.facts)
    }

    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const outcome = await attempt()
      if (outcome) return outcome
      await wait(Math.random() * 5 * 2 ** tries)
    }
    return refuse('busy')
  }
