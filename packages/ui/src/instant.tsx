import { Bdi } from './bdi.tsx'

// Beijing time has no summer time: a fixed offset needs neither the browser's zone nor its language data.
const AHEAD_MS = 8 * 3_600_000

/** An instant (ISO) as the offices read it: day and minute of Beijing time. */
export const Instant = ({ at }: { at: string }) => (
  <time dateTime={at}>
    <Bdi>{new Date(Date.parse(at) + AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ')}</Bdi>
  </time>
)
