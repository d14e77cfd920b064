/** Where people read how it goes. */
export interface Progress {
  /** Does one named step and tells how long it took. */
  step<Result>(name: string, work: () => Promise<Result>): Promise<Result>
  readonly say: (line: string) => void
  /** Something went wrong; told even when quiet. */
  readonly warn: (line: string) => void
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`

/** Progress on the console; `signal` ends the step under way at once. */
export const progress = (quiet: boolean, signal?: AbortSignal): Progress => {
  const say = (line: string) => void (quiet || console.log(line))
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  aborted.catch(() => undefined)
  return {
    say,
    warn: (line) => console.error(line),
    async step(name, work) {
      signal?.throwIfAborted()
      const began = Date.now()
      const result = await Promise.race([work(), aborted])
      say(`  ✓ ${name}  ${seconds(began)}`)
      return result
    },
  }
}
