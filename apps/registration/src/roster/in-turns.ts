import { setImmediate as others } from 'node:timers/promises'

const A_TURN = 250

/** Each row made into what is asked, letting others have their turn in between: a long file must not hold up the whole desk. */
export const inTurns = async <Row, Made>(rows: readonly Row[], make: (row: Row) => Made): Promise<Made[]> => {
  const made: Made[] = []
  for (const row of rows) {
    if (made.length > 0 && made.length % A_TURN === 0) await others()
    made.push(make(row))
  }
  return made
}
