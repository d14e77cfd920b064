import { accept, type Decider } from '@jiuyuan/kernel/decider'
import { z } from 'zod'

const Started = z.object({
  division: z.string(),
  name: z.string(),
  total: z.int(),
  startedAt: z.iso.datetime(),
  /** The clerk in whose name each row is registered. */
  by: z.object({ id: z.string(), office: z.string(), correlationId: z.uuid() }),
})
const Counts = z.object({ accepted: z.int(), unchanged: z.int(), refused: z.int() })

/** An imported roster file: running until each of its lines has a verdict. */
export const Batch = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Started.extend({ status: z.literal('running') }),
  Started.extend({ status: z.literal('done'), counts: Counts }),
])
export type Batch = z.output<typeof Batch>

type Started = z.output<typeof Started>
type Counts = z.output<typeof Counts>
export type BatchCommand = ({ type: 'StartBatch' } & Started) | { type: 'FinishBatch'; counts: Counts }
export type BatchFact = ({ type: 'BatchStarted' } & Started) | { type: 'BatchFinished'; counts: Counts }

/** The same file again is the same batch: nothing is refused, nothing is done twice. */
export const batch: Decider<Batch, BatchCommand, BatchFact, never> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'StartBatch')
      return state.status === 'none' ? accept<BatchFact>({ ...command, type: 'BatchStarted' }) : accept()
    return state.status === 'running' ? accept<BatchFact>({ type: 'BatchFinished', counts: command.counts }) : accept()
  },
  evolve: (state, fact) => {
    if (fact.type === 'BatchStarted') {
      const { type: _, ...started } = fact
      return { status: 'running', ...started }
    }
    return state.status === 'running' ? { ...state, status: 'done', counts: fact.counts } : state
  },
}
