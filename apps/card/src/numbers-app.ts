import type { NumbersApp } from '@jiuyuan/contract-card/numbers-router'
import { addDays } from '@jiuyuan/kernel/civil-day'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { transaction } from '@jiuyuan/service-kit/pool'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Every } from '@jiuyuan/service-kit/every'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Pool } from 'pg'
import type { CardCommands, Surroundings } from './app.ts'
import { blocks, nextFree } from './numbers/block.queries.ts'
import { giveBack, takeRange } from './numbers/reserve.edge.ts'
import { reservations, voids } from './numbers/reservation.queries.ts'
import { countyOf } from './numbers/take-number.ts'
import { freeForVoid } from './numbers/void-number.edge.ts'

class NotGranted extends Error {
  override readonly name = 'NotGranted'
}

/** What is taken from the series stands or falls with the command: a refused one takes nothing. */
const together = async <Code extends string>(pool: Pool, work: (tx: Db) => Promise<Outcome<Code>>) => {
  let outcome: Outcome<Code> | undefined
  const done = transaction(pool, async (tx) => {
    outcome = await work(tx)
    if (!outcome.ok) throw new NotGranted()
    return outcome
  })
  return done.catch((error: unknown) => {
    if (error instanceof NotGranted && outcome) return outcome
    throw error
  })
}

const alarmOn = (day: string) => parameter(activePack(day), 'card.numbers.alarmPercent', day).value

/** Blocks, reservations and the void register of the region's one series (附件第十八条). */
export const numbersApp = (commands: CardCommands, { prisma, db, pool, clock }: Surroundings): NumbersApp => {
  const counting = () => ({ alarmPercent: alarmOn(clock.today()), now: clock.now() })
  return {
    allotNumbers: async ({ commandId, ...body }, by) => {
      const first = await nextFree(prisma, body.county)
      const command = { type: 'AllotNumbers', county: body.county, first, count: body.count } as const
      return commands.block(body.blockId, command, { commandId, by, body })
    },
    reserveNumbers: ({ commandId, ...body }, by) =>
      together(pool, async (tx) => {
        const { reservationId, count } = body
        const today = clock.today()
        const days = parameter(activePack(today), 'card.numbers.offlineDays', today)
        const county = countyOf(by.office)
        const known = await prisma.numberReservation.findUnique({ where: { id: reservationId }, select: { id: true } })
        const first = known ? undefined : await takeRange(tx, { county, count, ...counting() })
        const term = { year: Number(today.slice(0, 4)), expiresOn: addDays(today, days.value) }
        const command = { type: 'ReserveNumbers', division: by.office, county, count, first, ...term } as const
        return commands.reservation(reservationId, command, { commandId, by, body, pack: days.pack, tx })
      }),
    settleReservation: ({ commandId, ...body }, by) =>
      together(pool, async (tx) => {
        const unused = await giveBack(tx, body.reservationId)
        const command = { type: 'SettleReservation', unused } as const
        return commands.reservation(body.reservationId, command, { commandId, by, body, tx })
      }),
    voidNumber: ({ commandId, ...body }, by) =>
      together(pool, async (tx) => {
        const { voidId, cardNo, reason, remarks } = body
        const at = await freeForVoid(tx, { cardNo, office: by.office, ...counting() })
        const note = { cardNo, reason, ...(remarks ? { remarks } : {}) }
        const command = { type: 'VoidNumber', ...at, ...note, division: by.office, on: clock.today() } as const
        return commands.void(voidId, command, { commandId, by, body, tx })
      }),
    blocks: (by) => blocks(prisma, by),
    reservations: (by) => reservations({ prisma, db }, { by, today: clock.today() }),
    voids: (query, by) => voids(prisma, query, by),
  }
}

/** The clock tells county and region of a block whose alarm was crossed. */
export const warnLow = (commands: CardCommands, clock: Clock): Every => ({
  table: 'number_block',
  command: (id, request) => commands.block(id, { type: 'WarnLow', percent: alarmOn(clock.today()) }, request),
})
