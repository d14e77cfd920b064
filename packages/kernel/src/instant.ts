const MS_PER_HOUR = 3_600_000

/** Hours that passed between two instants, with their fraction; nights and holidays count. */
export const elapsedHours = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / MS_PER_HOUR

/** The instant that is so many hours later (earlier when negative). */
export const addHours = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * MS_PER_HOUR)
