import type { Pool } from 'pg'

const PATIENCE_MS = 300

/** Ready while the database answers at once; the bus may be away, the outbox absorbs it. */
export const readiness = (pool: Pool, signal: AbortSignal) => async (): Promise<Record<string, string>> => {
  if (signal.aborted) return { database: 'closing' }
  const away = new Promise<string>((resolve) => setTimeout(() => resolve('slow'), PATIENCE_MS).unref())
  const answer = pool.query('select 1').then(
    () => 'ok',
    () => 'away',
  )
  return { database: await Promise.race([answer, away]) }
}
