const MINUTE_MS = 60_000

/** Counts calls per key and minute in this process; `take` answers the seconds to wait, 0 when the calls are granted. */
export const openMeter = (now = Date.now) => {
  let minute = 0
  const counts = new Map<string, number>()
  return {
    take: (key: string, calls: number, limit: number) => {
      const current = Math.floor(now() / MINUTE_MS)
      if (current !== minute) counts.clear()
      minute = current
      const count = (counts.get(key) ?? 0) + calls
      if (count > limit) return Math.max(1, Math.ceil(((current + 1) * MINUTE_MS - now()) / 1000))
      counts.set(key, count)
      return 0
    },
  }
}
export type Meter = ReturnType<typeof openMeter>
