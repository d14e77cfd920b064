import type { NumbersRefusal } from '@jiuyuan/contract-card/numbers'
import { levelOf } from '@jiuyuan/codes/divisions'
import { accept, refuse, type Decider } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { z } from 'zod'

const Taken = z.object({
  division: z.string(),
  county: z.string(),
  year: z.int(),
  first: z.int(),
  last: z.int(),
  expiresOn: z.iso.date(),
})
/** A street's numbers for issuing on paper: taken, then settled when every paper is entered. */
export const Reservation = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  Taken.extend({ status: z.literal('open') }),
  Taken.extend({ status: z.literal('settled') }),
])
export type Reservation = z.output<typeof Reservation>

export type ReservationCommand =
  /** `first` undefined: no block of the county has so many numbers in a row. */
  | ({ type: 'ReserveNumbers'; first: number | undefined; count: number } & Pick<
      z.output<typeof Taken>,
      'division' | 'county' | 'year' | 'expiresOn'
    >)
  | { type: 'SettleReservation'; unused: number }
export type ReservationFact =
  | ({ type: 'NumbersReserved' } & z.output<typeof Taken>)
  | { type: 'ReservationSettled'; unused: number }

export const reservation: Decider<Reservation, ReservationCommand, ReservationFact, NumbersRefusal> = {
  initial: { status: 'none' },
  decide: (state, command) => {
    if (command.type === 'SettleReservation') {
      if (state.status === 'none') return refuse('reservation-unknown')
      if (state.status === 'settled') return refuse('reservation-settled')
      return accept({ type: 'ReservationSettled', unused: command.unused })
    }
    const { first, count, division, county, year, expiresOn } = command
    if (state.status !== 'none') return refuse('reservation-settled')
    if (levelOf(division) !== 'township') return refuse('not-a-street')
    if (first === undefined) return refuse('block-too-small')
    return accept({ type: 'NumbersReserved', division, county, year, expiresOn, first, last: first + count - 1 })
  },
  evolve: (state, fact) => {
    if (fact.type === 'ReservationSettled') return state.status === 'none' ? state : { ...state, status: 'settled' }
    const { type: _, ...taken } = fact
    return { status: 'open', ...taken }
  },
}

export const reservationStore: Store<Reservation, ReservationFact, NumbersRefusal> = {
  table: 'number_reservation',
  state: Reservation,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) =>
    state.status === 'none'
      ? {}
      : {
          county: state.county,
          first: state.first,
          last: state.last,
          status: state.status,
          expires_on: state.expiresOn,
        },
}
