import { randomUUID } from 'node:crypto'
import { escapeIdentifier, escapeLiteral, type Client } from 'pg'
import { grantsTo } from './grants.ts'
import { migrate } from './migrate.ts'
import { urlOf, withClient } from './session.ts'

// Leaves room for `_owner` in PostgreSQL's 63 bytes.
const NAME = /^[a-z][a-z0-9_]{0,50}$/

/** PostgreSQL ends what hangs, so that no timeout of ours has to be atomic (prisma/orm 29762). */
const limits = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '10s',
  transaction_timeout: '15s',
}

const exists = async (admin: Client, catalog: 'pg_roles' | 'pg_database', name: string) => {
  const column = catalog === 'pg_roles' ? 'rolname' : 'datname'
  const { rowCount } = await admin.query(`select from ${catalog} where ${column} = $1`, [name])
  return rowCount === 1
}

const ensureRole = async (admin: Client, name: string, password: string) => {
  const role = escapeIdentifier(name)
  if (!(await exists(admin, 'pg_roles', name))) await admin.query(`create role ${role}`)
  await admin.query(
    `alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${escapeLiteral(password)}`,
  )
}

const ensureRoles = async (admin: Client, name: string, password: string) => {
  await ensureRole(admin, `${name}_owner`, password)
  await ensureRole(admin, `${name}_app`, password)
  for (const [limit, value] of Object.entries(limits))
    await admin.query(`alter role ${escapeIdentifier(`${name}_app`)} set ${limit} = '${value}'`)
}

const ensureOwned = async (admin: Client, name: string) => {
  const database = escapeIdentifier(name)
  if (!(await exists(admin, 'pg_database', name)))
    await admin.query(`create database ${database} owner ${escapeIdentifier(`${name}_owner`)}`)
  await admin.query(`revoke all on database ${database} from public`)
  await admin.query(`grant connect on database ${database} to ${escapeIdentifier(`${name}_app`)}`)
}

interface Wanted {
  /** A server's superuser, on any of its databases. */
  readonly adminUrl: string
  /** The app under apps/ whose migrations are meant. */
  readonly service: string
  /** Name of the database, and of its roles `<name>_owner` and `<name>_app`; the service's unless given. */
  readonly name?: string
  /** Password of both roles; without one a new one is made every time. */
  readonly password?: string
}

/** Makes the service's roles and database, brings it up to its migrations and grants what the application may. Repeatable; `applied` names the migrations run now. */
export const ensureDatabase = async ({ adminUrl, service, name = service, password = randomUUID() }: Wanted) => {
  if (!NAME.test(name)) throw new Error(`${name} cannot name a database`)
  const ownerUrl = urlOf(adminUrl, name, { user: `${name}_owner`, password })
  const appUrl = urlOf(adminUrl, name, { user: `${name}_app`, password })
  const applied = await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [`ensure ${name}`])
    await ensureRoles(admin, name, password)
    await ensureOwned(admin, name)
    await withClient(urlOf(adminUrl, name), (inside) => inside.query('create extension if not exists pg_trgm'))
    const names = await migrate(service, ownerUrl)
    await withClient(ownerUrl, (owner) => owner.query(grantsTo(`${name}_app`)))
    return names
  })
  return { ownerUrl, appUrl, applied }
}
