import { Client, Pool, types } from 'pg'
import type { Db } from './query.ts'

const DATE = 1082
// A civil day is text: the driver's default would make an instant of it, and shift it.
types.setTypeParser(DATE, (text) => text)

/** A pool of at most `max` connections; PostgreSQL's own timeouts are set on the role. */
export const openPool = (connectionString: string, max = 10, log: (error: Error) => void = () => {}) => {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 2_000, keepAlive: true })
  pool.on('error', log)
  return pool
}

/** A connection of its own, for a lock or LISTEN; never from the pool. */
export const openClient = async (connectionString: string) => {
  const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 2_000 })
  await client.connect()
  return client
}

/** Runs `work` in one transaction; whatever it throws rolls everything back. */
export const transaction = async <Result>(pool: Pool, work: (tx: Db) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}
