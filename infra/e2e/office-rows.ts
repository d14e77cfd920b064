import { services } from '../nats/bus.ts'
import type { World } from './world.ts'

const tables = `select table_name as name from information_schema.columns where table_schema = 'public'
  group by 1 having bool_or(column_name = 'division') and bool_or(column_name = 'version') order by 1`

/** Id and version of every aggregate below an office, by service and table. */
export const rowsOfOffice = async ({ rows }: World, prefix: string) => {
  const found: Record<string, string[]> = {}
  for (const service of services)
    for (const { name } of await rows<{ name: string }>(service, tables)) {
      const below = `select id || ' ' || version as line from "${name}" where division like '${prefix}%' order by 1`
      found[`${service} ${name}`] = (await rows<{ line: string }>(service, below)).map(({ line }) => line)
    }
  return found
}

const secrets = `select p.id::text as id, n.name, p.certificate_no as certificate
  from person p join personal n on n.person_id = p.id where p.division like `

/** What must never reach another office: ids, whole names that only its people have, certificate numbers. */
export const secretsOfOffice = async ({ rows }: World, prefix: string) => {
  const own = await rows<{ id: string; name: string; certificate: string | null }>(
    'registration',
    `${secrets}'${prefix}%' and not exists (select from personal o join person q on q.id = o.person_id
      where o.name = n.name and q.division not like '${prefix}%')`,
  )
  return own.flatMap(({ id, name, certificate }) => [id, name, ...(certificate ? [certificate] : [])])
}
