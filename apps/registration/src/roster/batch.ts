import { Mapping } from '@jiuyuan/contract-registration/roster'
import type { RosterRefusal } from '@jiuyuan/contract-registration/roster-refusals'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { mappingFault } from './mapping.ts'

const Clerk = z.object({ id: z.string(), office: z.string(), correlationId: z.uuid() })
const Sent = z.object({
  division: z.string(),
  name: z.string(),
  total: z.int(),
  startedAt: z.iso.datetime(),
  header: z.array(z.string()).default([]),
  /** Null: the rows stand in the order of the template. */
  mapping: Mapping.nullable().default(null),
  /** The clerk in whose name each row is registered. */
  by: Clerk,
  /** Who undoes it. */
  undoneBy: Clerk.optional(),
})
const Counts = z.object({ accepted: z.int(), unchanged: z.int(), refused: z.int() })
/** `round`: how often the columns were told; a check of columns that were told anew since counts for nothing. */
const Kept = Sent.extend({ round: z.int().default(0) })
const Done = Kept.extend({ counts: Counts })

/** An imported roster file: sent, its columns told, its rows checked by the clock, run until each line has a verdict; undone as a whole. */
export const Batch = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Kept.extend({ status: z.literal('sent') }),
  Kept.extend({ status: z.literal('checking') }),
  Kept.extend({ status: z.literal('checked') }),
  Kept.extend({ status: z.literal('running') }),
  Done.extend({ status: z.literal('done') }),
  Done.extend({ status: z.literal('undoing'), reason: z.string() }),
  Done.extend({ status: z.literal('undone'), reason: z.string(), undone: z.int(), kept: z.int() }),
  Kept.extend({ status: z.literal('dropped') }),
])
export type Batch = z.output<typeof Batch>
export type KnownBatch = Exclude<Batch, { status: 'none' }>

type Sent = z.output<typeof Sent>
type Counts = z.output<typeof Counts>
type Undoing = { reason: string; undoneBy?: z.output<typeof Clerk> }
type Undone = { undone: number; kept: number; on: string }
export type BatchCommand =
  | ({ type: 'SendBatch' } & Sent)
  | { type: 'MapBatch'; mapping: Mapping }
  | { type: 'FinishCheck'; round: number }
  | { type: 'RunBatch' }
  | { type: 'FinishBatch'; counts: Counts }
  | ({ type: 'UndoBatch' } & Undoing)
  | ({ type: 'FinishUndo' } & Undone)
  | { type: 'DropBatch' }
export type BatchFact =
  | ({ type: 'BatchSent' } & Sent)
  | { type: 'BatchMapped'; mapping: Mapping }
  | { type: 'BatchChecked' }
  | { type: 'BatchStarted' }
  | { type: 'BatchFinished'; counts: Counts }
  | ({ type: 'UndoStarted' } & Undoing)
  | ({ type: 'BatchUndone' } & Undone)
  | { type: 'BatchDropped' }

type Decided = Decision<BatchFact, RosterRefusal>

const isOpen = ({ status }: Batch) => status === 'sent' || status === 'checking' || status === 'checked'

/** What an officer asks of a batch. */
const officer = (
  state: KnownBatch,
  command: BatchCommand & { type: 'MapBatch' | 'RunBatch' | 'UndoBatch' },
): Decided => {
  if (command.type === 'UndoBatch')
    return state.status === 'done' ? accept<BatchFact>({ ...command, type: 'UndoStarted' }) : refuse('batch-not-done')
  if (!isOpen(state)) return refuse('batch-started')
  if (command.type === 'RunBatch') {
    if (state.status === 'checking') return refuse('batch-in-check')
    return state.status === 'checked' ? accept<BatchFact>({ type: 'BatchStarted' }) : refuse('batch-not-checked')
  }
  const { mapping } = command
  return mappingFault(mapping, state.header.length) ?? accept<BatchFact>({ type: 'BatchMapped', mapping })
}

/** What the clock says: said again, nothing is left to do. */
const clock = (
  state: KnownBatch,
  command: BatchCommand & { type: 'FinishCheck' | 'FinishBatch' | 'FinishUndo' | 'DropBatch' },
): Decided => {
  switch (command.type) {
    case 'FinishCheck':
      return state.status === 'checking' && state.round === command.round
        ? accept<BatchFact>({ type: 'BatchChecked' })
        : accept()
    case 'FinishBatch':
      return state.status === 'running' ? accept<BatchFact>({ ...command, type: 'BatchFinished' }) : accept()
    case 'FinishUndo':
      return state.status === 'undoing' ? accept<BatchFact>({ ...command, type: 'BatchUndone' }) : accept()
    case 'DropBatch':
      return isOpen(state) ? accept<BatchFact>({ type: 'BatchDropped' }) : accept()
  }
}

const decide = (state: Batch, command: BatchCommand): Decided => {
  if (command.type === 'SendBatch')
    return state.status === 'none' ? accept<BatchFact>({ ...command, type: 'BatchSent' }) : accept()
  if (state.status === 'none') return refuse('batch-unknown')
  switch (command.type) {
    case 'MapBatch':
    case 'RunBatch':
    case 'UndoBatch':
      return officer(state, command)
    default:
      return clock(state, command)
  }
}

const follow = (state: KnownBatch, fact: Exclude<BatchFact, { type: 'BatchSent' }>): Batch => {
  switch (fact.type) {
    case 'BatchMapped':
      return { ...state, status: 'checking', mapping: fact.mapping, round: state.round + 1 }
    case 'BatchChecked':
      return { ...state, status: 'checked' }
    case 'BatchStarted':
      return { ...state, status: 'running' }
    case 'BatchFinished':
      return { ...state, status: 'done', counts: fact.counts }
    case 'UndoStarted':
      return state.status === 'done'
        ? { ...state, status: 'undoing', reason: fact.reason, ...(fact.undoneBy ? { undoneBy: fact.undoneBy } : {}) }
        : state
    case 'BatchUndone':
      return state.status === 'undoing' ? { ...state, status: 'undone', undone: fact.undone, kept: fact.kept } : state
    case 'BatchDropped':
      return { ...state, status: 'dropped' }
  }
}

/** The same file again is the same batch: nothing is refused, nothing is done twice. */
export const batch: Decider<Batch, BatchCommand, BatchFact, RosterRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve: (state, fact) => {
    if (fact.type === 'BatchSent') {
      const { type: _, ...sent } = fact
      return { status: 'sent', round: 0, ...sent }
    }
    return state.status === 'none' ? state : follow(state, fact)
  },
}
