import { setTimeout as wait } from 'node:timers/promises'

const REST_MS = 200

/** Asks until the answer is there: facts need a moment to travel from service to service. */
export const eventually = async <Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  patienceMs = 20_000,
): Promise<Answer> => {
  for (const end = Date.now() + patienceMs; ; await wait(REST_MS)) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`still waiting after ${patienceMs} ms: ${what}`)
  }
}
