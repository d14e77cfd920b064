import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { DatabaseError } from 'pg'

const TRIES = 20

const seatWasTaken = (error: unknown) =>
  error instanceof DatabaseError && error.constraint === 'placement_post_id_seat_key'

/** Two who start at once may reach for the same seat: the database gives it to one, and the other looks for the next. */
export const lookingForASeat = async <Code extends string>(start: () => Promise<Outcome<Code>>) => {
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await start().catch((error: unknown) => {
      if (!seatWasTaken(error)) throw error
      return undefined
    })
    if (outcome) return outcome
  }
  return refuse('busy')
}
