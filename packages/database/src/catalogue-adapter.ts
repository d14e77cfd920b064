import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import { Pool, type QueryArrayConfig } from 'pg'

const CHAR = 18
const CHARS = 1002
const { Character, CharacterArray } = ColumnTypeEnum

/** Marks columns of PostgreSQL's one-byte type "char", of which its catalogue is full and which the adapter 7.10 refuses. */
const openPool = (connectionString: string) => {
  const pool = new Pool({ connectionString, max: 2 })
  const ask = pool.query.bind(pool)
  const query = async (config: QueryArrayConfig, values?: unknown[]) => {
    const result = await ask(config, values)
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHARS
    return result
  }
  return { pool: Object.assign(pool, { query }), ask }
}

/**
 * Prisma's adapter as its schema engine needs it: it reads the catalogue's "char" columns, and PostgreSQL gets a migration
 * whole, as one transaction (the adapter's own way splits at every semicolon, also within a function or a text).
 */
export const catalogueAdapter = (url: string) => {
  const { pool, ask } = openPool(url)
  const factory = new PrismaPg(pool)
  const connect = async () => {
    const adapter = await factory.connect()
    const queryAny = adapter.queryRaw.bind(adapter)
    const queryRaw = async (query: SqlQuery) => {
      const answer = await queryAny(query)
      return { ...answer, columnTypes: answer.columnTypes.map((type) => (type === CharacterArray ? Character : type)) }
    }
    const executeScript = async (script: string) => {
      await ask(script)
    }
    return Object.assign(adapter, { executeScript, queryRaw })
  }
  const { provider, adapterName } = factory
  const adapter = bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb: connect })
  return { adapter, end: () => pool.end() }
}
