import type { ServiceName } from '../nats/bus.ts'
import type { World } from './world.ts'

const names = `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema in ('public', 'kit') and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations' order by 1`

/** Every row of every table of a service as text, by table; `without` names the tables to leave out. */
export const tablesOf = async ({ rows }: World, service: ServiceName, without: readonly string[] = []) => {
  const tables = (await rows<{ name: string }>(service, names)).filter(({ name }) => !without.includes(name))
  const dumped: [string, string[]][] = []
  for (const { name } of tables) {
    const lines = await rows<{ line: string }>(service, `select t::text as line from ${name} t order by 1`)
    dumped.push([name, lines.map(({ line }) => line)])
  }
  return Object.fromEntries(dumped)
}
