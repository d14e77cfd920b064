import { CardVoided } from '@jiuyuan/contract-card/events'
import { VoidReason, type NumbersRefusal } from '@jiuyuan/contract-card/numbers'
import { outgoing } from '@jiuyuan/contract-kit/event'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { z } from 'zod'
import { numberUse } from './number-use.ts'

const Voided = z.object({
  division: z.string(),
  county: z.string(),
  sequence: z.int(),
  cardNo: z.string(),
  reason: VoidReason,
  remarks: z.string().optional(),
  on: z.iso.date(),
})
/** One entry of the void register. */
export const Void = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Voided.extend({ status: z.literal('void') }),
])
export type Void = z.output<typeof Void>

/** `stands`: whose the number is now; undefined: nobody's, it is free to be struck off. */
export type VoidCommand = { type: 'VoidNumber'; flaw?: NumbersRefusal } & z.output<typeof Voided>
export type VoidFact = { type: 'NumberVoided' } & z.output<typeof Voided>

export const numberVoid: Decider<Void, VoidCommand, VoidFact, NumbersRefusal> = {
  initial: { status: 'none' },
  decide: (state, { flaw, ...voided }) => {
    if (state.status === 'void') return refuse('number-void')
    return flaw ? refuse(flaw) : accept({ ...voided, type: 'NumberVoided' })
  },
  evolve: (_, { type: __, ...voided }) => ({ status: 'void', ...voided }),
}

export const voidStore: Store<Void, VoidFact, NumbersRefusal> = {
  table: 'number_void',
  state: Void,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none' ? {} : { county: state.county, sequence: state.sequence, voided_on: state.on },
  publish: (voidId, { cardNo, reason, on }) => [outgoing(CardVoided, { voidId, cardNo, reason, voidedOn: on })],
  rows: ({ facts }) => facts.map(({ cardNo }) => numberUse(cardNo, 'void')),
  conflicts: {
    number_void_county_sequence_key: () => Promise.resolve(refuse('number-void')),
    number_use_pkey: () => Promise.resolve(refuse('number-on-card')),
  },
}
