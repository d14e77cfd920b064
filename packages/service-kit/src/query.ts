import type { Pool, PoolClient } from 'pg'

/** Whatever runs SQL: the pool, or one client inside a transaction. */
export type Db = Pick<Pool, 'query'> | Pick<PoolClient, 'query'>

/** Names a table or column in SQL. Names come from code, never from input. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
