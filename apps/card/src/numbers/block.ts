import type { NumbersRefusal } from '@jiuyuan/contract-card/numbers'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { z } from 'zod'

/** A block of the region's one series, allotted to a county (附件第十八条). */
export const Block = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('allotted'), county: z.string(), first: z.int(), last: z.int() }),
])
export type Block = z.output<typeof Block>

export type BlockCommand = { type: 'AllotNumbers'; county: string; first: number; count: number }
export type BlockFact = { type: 'NumbersAllotted'; county: string; first: number; last: number }

const isCounty = (division: string) => /^65(?!0000)\d{4}0{6}$/.test(division) && !division.startsWith('00', 4)

export const block: Decider<Block, BlockCommand, BlockFact, NumbersRefusal> = {
  initial: { status: 'none' },
  decide: (state, { county, first, count }) => {
    if (state.status === 'allotted') return refuse('block-allotted')
    if (!isCounty(county)) return refuse('not-a-county')
    return accept({ type: 'NumbersAllotted', county, first, last: first + count - 1 })
  },
  evolve: (_, { county, first, last }) => ({ status: 'allotted', county, first, last }),
}

export const blockStore: Store<Block, BlockFact, NumbersRefusal> = {
  table: 'number_block',
  state: Block,
  division: (state) => (state.status === 'none' ? '' : state.county),
  columns: (state) =>
    state.status === 'none' ? {} : { county: state.county, first: state.first, last: state.last, next: state.first },
  conflicts: { number_block_first_key: () => Promise.resolve(refuse('block-allotted')) },
}
