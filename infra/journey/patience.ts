import { setTimeout as wait } from 'node:timers/promises'

const REST_MS = 200

/** Asks until the answer is there: facts need a moment to travel, and 30 s more when their reader was killed before it acknowledged them. */
export const eventually = async <Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  patienceMs = 60_000,
): Promise<Answer> => {
  for (const end = Date.now() + patienceMs; ; await wait(REST_MS)) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`still waiting after ${patienceMs} ms: ${what}`)
  }
}
