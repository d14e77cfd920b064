import { defineEvent, outgoing } from '@jiuyuan/contract-kit/event'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import type { Store } from '../src/store.ts'

/** A small aggregate for the kit's own tests: a ticket is opened for somebody, stamped many times, rings when due. */
export const Ticket = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('open'),
    division: z.string(),
    owner: z.string(),
    stamps: z.int(),
    ringsAt: z.iso.datetime().optional(),
    rung: z.array(z.string()),
  }),
])
export type Ticket = z.output<typeof Ticket>
export type TicketCommand =
  | { type: 'Open'; division: string; owner: string; ringsAt?: string }
  | { type: 'Stamp' }
  | { type: 'Ring'; now: string }
export type TicketFact =
  | { type: 'Opened'; division: string; owner: string; ringsAt?: string }
  | { type: 'Stamped' }
  | { type: 'Rang'; at: string; late: boolean }
export type TicketRefusal = 'unknown' | 'owner-has-one' | 'full'

export const Stamped = defineEvent('kit', 'stamped', 1, z.object({ ticketId: z.uuid(), stamps: z.int() }))
const Opened = defineEvent('kit', 'opened', 1, z.object({ ticketId: z.uuid() }))

const HOUR = 3_600_000

export const ticket: Decider<Ticket, TicketCommand, TicketFact, TicketRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'Open') return accept({ ...command, type: 'Opened' })
    if (state.status === 'none') return refuse('unknown')
    if (command.type === 'Stamp') return state.stamps >= 100 ? refuse('full') : accept({ type: 'Stamped' })
    const at = state.ringsAt ?? command.now
    return accept({ type: 'Rang', at, late: Date.parse(command.now) - Date.parse(at) > 60_000 })
  },
  evolve: (state, fact) => {
    if (fact.type === 'Opened') {
      const { type: _, ...opened } = fact
      return { status: 'open', ...opened, stamps: 0, rung: [] }
    }
    if (state.status === 'none') return state
    if (fact.type === 'Stamped') return { ...state, stamps: state.stamps + 1 }
    const rung = [...state.rung, `${fact.at} ${fact.late ? 'late' : 'in time'}`]
    const { ringsAt: _, ...rest } = state
    const next = rung.length < 3 ? { ringsAt: new Date(Date.parse(fact.at) + HOUR).toISOString() } : {}
    return { ...rest, ...next, rung }
  },
}

export const ticketStore: Store<Ticket, TicketFact, TicketRefusal> = {
  table: 'ticket',
  state: Ticket,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => (state.status === 'none' ? {} : { owner: state.owner }),
  dueAt: (state) => (state.status === 'open' && state.ringsAt ? new Date(state.ringsAt) : undefined),
  publish: (ticketId, fact, state) => {
    if (state.status === 'none' || fact.type === 'Rang') return []
    return fact.type === 'Opened'
      ? [outgoing(Opened, { ticketId })]
      : [outgoing(Stamped, { ticketId, stamps: state.stamps })]
  },
  rows: ({ id, facts }) =>
    facts.some(({ type }) => type === 'Stamped')
      ? [{ table: 'tally', write: 'upsert', key: ['id'], row: { id, note: 'x' } }]
      : [],
  conflicts: { ticket_owner_key: () => Promise.resolve(refuse('owner-has-one')) },
}

export const ticketTables = `
  create table ticket (id uuid primary key, version integer not null, emitted integer not null, division text not null,
    due_at timestamptz, state jsonb not null, owner text not null);
  create unique index ticket_owner_key on ticket (owner);
  create table tally (id uuid primary key, note text not null);
  create table heard (ticket_id uuid primary key, stamps integer not null, times integer not null default 1);`
