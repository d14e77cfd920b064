import type { Caller } from '@jiuyuan/contract-kit/caller'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as numbers from './numbers.ts'

type Done = Promise<Outcome<numbers.NumbersRefusal>>

/** The region's one number series (附件第十八条): one line per use case. */
export interface NumbersApp {
  allotNumbers(command: z.output<typeof numbers.AllotNumbers>, by: Caller): Done
  reserveNumbers(command: z.output<typeof numbers.ReserveNumbers>, by: Caller): Done
  settleReservation(command: z.output<typeof numbers.SettleReservation>, by: Caller): Done
  voidNumber(command: z.output<typeof numbers.VoidNumber>, by: Caller): Done
  blocks(by: Caller): Promise<numbers.BlockView[]>
  reservations(by: Caller): Promise<numbers.ReservationView[]>
  voids(query: z.output<typeof numbers.VoidQuery>, by: Caller): Promise<numbers.VoidPage>
}

const { router, requires } = contract<NumbersApp>()
const done = orThrow(numbers.numbersRefusals)

export const numbersProcedures = router({
  allot: requires('numbers:allot', 'division')
    .input(numbers.AllotNumbers)
    .mutation(({ ctx, input }) => ctx.app.allotNumbers(input, ctx.caller).then(done)),
  reserve: requires('numbers:reserve', 'division')
    .input(numbers.ReserveNumbers)
    .mutation(({ ctx, input }) => ctx.app.reserveNumbers(input, ctx.caller).then(done)),
  settle: requires('numbers:reserve', 'division')
    .input(numbers.SettleReservation)
    .mutation(({ ctx, input }) => ctx.app.settleReservation(input, ctx.caller).then(done)),
  void: requires('numbers:void', 'division')
    .input(numbers.VoidNumber)
    .mutation(({ ctx, input }) => ctx.app.voidNumber(input, ctx.caller).then(done)),
  blocks: requires('numbers:read', 'division')
    .output(z.array(numbers.BlockView))
    .query(({ ctx }) => ctx.app.blocks(ctx.caller)),
  reservations: requires('numbers:read', 'division')
    .output(z.array(numbers.ReservationView))
    .query(({ ctx }) => ctx.app.reservations(ctx.caller)),
  voids: requires('numbers:read', 'division')
    .input(numbers.VoidQuery)
    .output(numbers.VoidPage)
    .query(({ ctx, input }) => ctx.app.voids(input, ctx.caller)),
})
