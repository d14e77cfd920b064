import { setTimeout as wait } from 'node:timers/promises'

/** A rest that can be cut short: by `wake`, or for good by the signal. */
export const sleeper = (signal: AbortSignal) => {
  let current = new AbortController()
  let woken = false
  return {
    wake: () => {
      woken = true
      current.abort()
    },
    sleep: async (ms: number) => {
      if (!woken) await wait(ms, undefined, { signal: AbortSignal.any([signal, current.signal]) }).catch(() => {})
      woken = false
      current = new AbortController()
    },
  }
}

/** Exponential backoff with full jitter: 0 to 100 ms at first, at most 0 to 5 s. */
export const backoff = (failures: number) => Math.random() * Math.min(5_000, 100 * 2 ** failures)

interface Loop {
  /** Does a piece of work; `true` when there may be more at once. */
  readonly step: () => Promise<boolean>
  readonly restMs: number
  readonly signal: AbortSignal
  readonly failed: (error: unknown) => void
}

/** Runs `step` until the signal; rests when there was nothing to do, backs off when it fails, never ends by an error. */
export const loop = ({ step, restMs, signal, failed }: Loop) => {
  const { sleep, wake } = sleeper(signal)
  const run = async () => {
    for (let failures = 0; !signal.aborted;) {
      try {
        const more = await step()
        failures = 0
        if (!more) await sleep(restMs)
      } catch (error) {
        if (!signal.aborted) failed(error)
        await sleep(backoff(failures++))
      }
    }
  }
  return { done: run(), wake }
}
