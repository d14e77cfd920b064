import { personalSubject } from '@jiuyuan/contract-kit/personal'
import { newId } from '@jiuyuan/contract-kit/id'
import type { Loaded } from './load.ts'
import type { Request } from './request.ts'
import type { Records, Saved } from './statement.ts'
import type { Change, Store } from './store.ts'

interface Act {
  readonly command: string
  readonly hash: Buffer
  readonly at: Date
  readonly request: Request
}

const envelopes = <State, Fact, Code extends string>(
  store: Store<State, Fact, Code>,
  { id, facts, state }: Change<State, Fact>,
  emitted: number,
  { at, request: { by } }: Act,
) =>
  facts
    .flatMap((fact) => store.publish?.(id, fact, state) ?? [])
    .map(({ service, subject, data }, index) => ({
      specversion: '1.0',
      id: newId(at.getTime()),
      source: `/jiuyuan/${service}`,
      type: subject,
      subject: id,
      time: at.toISOString(),
      datacontenttype: 'application/json',
      dataschema: `urn:jiuyuan:${subject}`,
      correlationid: by.correlationId,
      aggregateversion: emitted + index + 1,
      division: store.division(state),
      data,
    }))

const savedOf = <State, Fact, Code extends string>(
  store: Store<State, Fact, Code>,
  { id, state }: Change<State, Fact>,
  version: number,
  emitted: number,
): Saved => ({
  table: store.table,
  id,
  version,
  emitted,
  division: (store.filedUnder ?? store.division)(state),
  dueAt: store.dueAt?.(state) ?? null,
  state,
  columns: store.columns?.(state) ?? {},
})

/** What a decision leaves behind: the aggregate's row, the journal's, the outbox's and the command log's. */
export const recordsOf = <State, Fact, Code extends string>(
  store: Store<State, Fact, Code>,
  change: Change<State, Fact>,
  { version, emitted }: Loaded<State>,
  act: Act,
): { saved: Saved; records: Records } => {
  const { command, hash, at, request } = act
  const { commandId, by, reason = null, pack = null } = request
  const { table } = store
  const { id, facts } = change
  const messages = envelopes(store, change, emitted, act)
  const outbox = messages.map((message) => {
    const { id: eventId, aggregateversion, type } = message
    return [eventId, table, id, aggregateversion, type, JSON.stringify(message), at]
  })
  const personal = store.personal?.(change)
  const letter = personal && [
    newId(),
    table,
    id,
    null,
    personalSubject(personal.personId),
    JSON.stringify(personal),
    at,
  ]
  const who = [at, by.id, by.office, command, commandId]
  return {
    saved: savedOf(store, change, version + 1, emitted + messages.length),
    records: {
      journal: [table, id, version + 1, ...who, JSON.stringify(facts), reason, pack, by.correlationId],
      outbox: letter ? [...outbox, letter] : outbox,
      log: [commandId, hash, '{"ok":true}', at],
      side: store.rows?.(change) ?? [],
    },
  }
}
