import { Client } from 'pg'
import { schemaEngine } from './engine.ts'
import { schemaOf } from './files.ts'

const filters = { externalTables: [], externalEnums: [] }

// Partial indexes and checks cannot be said in a Prisma schema: they stand in the migrations alone.
const catalogue = `
  select format('column %s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'
  union all
  select 'index ' || replace(indexdef, 'public.', '') from pg_indexes
    where schemaname = 'public' and tablename <> '_prisma_migrations' and indexdef not like '% WHERE %'
  order by 1`

const linesOf = async (url: string, script?: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    if (script) await client.query(script)
    const { rows } = await client.query<{ line: string }>(catalogue)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

/**
 * Where the migrated database and `schema.prisma` disagree, a line each; empty when they agree. `emptyUrl` is a scratch
 * database in which the schema is made. (The engine's own introspection cannot read the catalogue through the driver adapter.)
 */
export const drift = async (service: string, migratedUrl: string, emptyUrl: string): Promise<string[]> => {
  const schema = await schemaOf(service)
  const engine = await schemaEngine(emptyUrl, schema)
  const to = { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] } as const
  const { stdout } = await engine.diff({ from: { tag: 'empty' }, to, script: true, exitCode: null, filters })
  const [migrated, declared] = await Promise.all([linesOf(migratedUrl), linesOf(emptyUrl, stdout ?? '')])
  return [
    ...migrated.filter((line) => !declared.includes(line)).map((line) => `only in the migrations: ${line}`),
    ...declared.filter((line) => !migrated.includes(line)).map((line) => `only in schema.prisma: ${line}`),
  ]
}
