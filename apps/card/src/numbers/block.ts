import { NumbersRunLow } from '@jiuyuan/contract-card/events'
import type { NumbersRefusal } from '@jiuyuan/contract-card/numbers'
import { outgoing } from '@jiuyuan/contract-kit/event'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { z } from 'zod'

/** A block of the region's one series, allotted to a county (附件第十八条). */
export const Block = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('allotted'),
    county: z.string(),
    first: z.int(),
    last: z.int(),
    /** So many hundredths of it are used that county and region were told. */
    low: z.boolean().default(false),
  }),
])
export type Block = z.output<typeof Block>

export type BlockCommand =
  | { type: 'AllotNumbers'; county: string; first: number; count: number }
  | { type: 'WarnLow'; percent: number }
export type BlockFact =
  | { type: 'NumbersAllotted'; county: string; first: number; last: number }
  | { type: 'NumbersRanLow'; percent: number }

const isCounty = (division: string) => /^65(?!0000)\d{4}0{6}$/.test(division) && !division.startsWith('00', 4)

export const block: Decider<Block, BlockCommand, BlockFact, NumbersRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'WarnLow') return accept({ type: 'NumbersRanLow', percent: command.percent })
    const { county, first, count } = command
    if (state.status === 'allotted') return refuse('block-allotted')
    if (!isCounty(county)) return refuse('not-a-county')
    return accept({ type: 'NumbersAllotted', county, first, last: first + count - 1 })
  },
  evolve: (state, fact) => {
    if (fact.type === 'NumbersRanLow') return state.status === 'none' ? state : { ...state, low: true }
    const { county, first, last } = fact
    return { status: 'allotted', county, first, last, low: false }
  },
}

/** How many numbers are used is no state of the command's: whoever takes one counts it in the row (take-number.ts). */
export const blockStore: Store<Block, BlockFact, NumbersRefusal> = {
  table: 'number_block',
  state: Block,
  division: (state) => (state.status === 'none' ? '' : state.county),
  columns: (state) => (state.status === 'none' ? {} : { county: state.county, first: state.first, last: state.last }),
  publish: (blockId, fact, state) =>
    fact.type === 'NumbersRanLow' && state.status === 'allotted'
      ? [outgoing(NumbersRunLow, { blockId, size: state.last - state.first + 1, percent: fact.percent })]
      : [],
  conflicts: { number_block_first_key: () => Promise.resolve(refuse('block-allotted')) },
}
