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

/** What a command id stands for: the same id with another hash is refused. */
export const hashOf = (type: string, id: string, body: unknown) =>
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

/** One command on its way: to which aggregate, asked by whom, through which connection. */
interface Asked<State, Command, Fact, Code extends string> {
  readonly edge: Edge
  readonly decider: Decider<State, Command, Fact, Code>
  readonly store: Store<State, Fact, Code>
  readonly id: string
  readonly command: Command & { readonly type: string }
  readonly request: Request
  readonly db: Db
  readonly hash: Buffer
}
type Answer<Code extends string> = Outcome<Code | CommonRefusal>

/** A refusal is remembered under its command id. What an event or the clock commands is decided anew each time: code may have been mended. */
const remember = async <State, Command, Fact, Code extends string>(
  { edge, request, db, hash }: Asked<State, Command, Fact, Code>,
  refused: Refused<Code | CommonRefusal>,
) => {
  if (request.by.id.startsWith('system:')) return refused
  await db.query(
    'insert into kit.command_log (id, body_hash, outcome, at) values ($1, $2, $3, $4) on conflict do nothing',
    [request.commandId, hash, JSON.stringify(refused), edge.clock.now()],
  )
  return refused
}

const outside = <State, Fact, Code extends string>(store: Store<State, Fact, Code>, { by }: Request, state: State) =>
  !inScope(by, store.division(state)) && !(by.employerId && store.employer?.(state) === by.employerId)

/** Writes what was decided; undefined when somebody was faster, or the command id was used meanwhile. */
const write = async <State, Command, Fact, Code extends string>(
  asked: Asked<State, Command, Fact, Code>,
  row: Loaded<State>,
  facts: readonly Fact[],
): Promise<Answer<Code> | undefined> => {
  const { edge, decider, store, id, command, request, db, hash } = asked
  const state = facts.reduce(decider.evolve, row.state)
  if (row.version === 0 && outside(store, request, state)) return remember(asked, refuse('out-of-scope'))
  const change = { id, facts, before: row.state, state }
  const { saved, records } = recordsOf(store, change, row, {
    command: command.type,
    hash,
    at: edge.clock.now(),
    request,
  })
  try {
    const { rows } = await guarded(request.tx, () => db.query<{ saved: number }>(writeStatement(saved, records)))
    if (rows[0]?.saved !== 1) return undefined
    edge.wake()
    return { ok: true }
  } catch (error) {
    const constraint = constraintOf(error) ?? ''
    const refusal = store.conflicts?.[constraint]
    if (refusal) return remember(asked, await refusal(db, state))
    if (constraint === 'command_log_pkey') return undefined
    throw error
  }
}

/** One try: loads, decides, writes; undefined when it must be tried on fresh state. */
const attempt = async <State, Command, Fact, Code extends string>(
  asked: Asked<State, Command, Fact, Code>,
): Promise<Answer<Code> | undefined> => {
  const { decider, store, id, command, request, db, hash } = asked
  const row = loaded(await db.query(loadStatement(store.table, id, request.commandId)), store.state, decider.initial)
  if (row.answered) return row.answered.hash.equals(hash) ? row.answered.outcome : refuse('command-id-reused')
  if (row.version > 0 && outside(store, request, row.state)) return remember(asked, refuse('out-of-scope'))
  const decision = decider.decide(row.state, command)
  if (!decision.ok) return remember(asked, decision)
  return decision.facts.length === 0 ? { ok: true } : write(asked, row, decision.facts)
}

/**
 * Load, decide, then state, journal and outbox in one statement under a version guard. A lost race is decided again on
 * fresh state; a command id that was seen is answered as it was; a constraint that objects becomes the store's refusal.
 */
export const commandShell =
  (edge: Edge) =>
  <State, Command extends { readonly type: string }, Fact extends { readonly type: string }, Code extends string>(
    decider: Decider<State, Command, Fact, Code>,
    store: Store<State, Fact, Code>,
  ) =>
  async (id: string, command: Command, request: Request): Promise<Answer<Code>> => {
    const hash = hashOf(command.type, id, request.body)
    const asked = { edge, decider, store, id, command, request, hash, db: request.tx ?? edge.db }
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const outcome = await attempt(asked)
      if (outcome) return outcome
      await wait(Math.random() * 5 * 2 ** tries)
    }
    return refuse('busy')
  }
