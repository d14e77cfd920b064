import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ensureDatabase } from './ensure.ts'
import { migrationsOf } from './migrations.ts'
import { withClient } from './session.ts'

const wanted = () => ({ adminUrl: inject('adminUrl'), service: 'card', name: 'ensured_card', password: 'first' })
let database: Awaited<ReturnType<typeof ensureDatabase>>
const asApp = (sql: string) => withClient(database.appUrl, (client) => client.query(sql))

beforeAll(async () => {
  database = await ensureDatabase(wanted())
})

describe('ensuring a database', () => {
  test('applies every migration once, in order', async () => {
    expect(database.applied).toEqual(migrationsOf('card').map(({ path }) => path))
    expect((await ensureDatabase(wanted())).applied).toEqual([])
  })

  test('two starts at once do each other no harm', async () => {
    const both = await Promise.all([1, 2].map(() => ensureDatabase({ ...wanted(), name: 'ensured_twice' })))
    expect(both.flatMap(({ applied }) => applied)).toEqual(migrationsOf('card').map(({ path }) => path))
  })

  test('tells which migration was edited after it was applied', async () => {
    const [first] = migrationsOf('card')
    await withClient(database.ownerUrl, (owner) =>
      owner.query(`update _prisma_migrations set checksum = 'other' where migration_name = $1`, [first?.path]),
    )
    await expect(ensureDatabase(wanted())).rejects.toThrow(first?.path)
  })

  test('says what PostgreSQL refused', async () => {
    const name = 'ensured_refused'
    const { ownerUrl } = await ensureDatabase({ ...wanted(), name })
    await withClient(ownerUrl, (owner) =>
      owner.query(`delete from _prisma_migrations where migration_name = $1`, [migrationsOf('card').at(-1)?.path]),
    )
    await expect(ensureDatabase({ ...wanted(), name })).rejects.toThrow(/card: .*already exists/)
  })

  test('refuses a name that could be read as SQL', () =>
    expect(ensureDatabase({ ...wanted(), name: 'card"; drop' })).rejects.toThrow(/cannot name/))
})

describe('the application role', () => {
  test('owns nothing and cannot pass row level security', async () => {
    const { rows } = await asApp(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
      (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 }])
  })

  test('reads and writes the tables of its service', async () => {
    const id = '00000000-0000-7000-8000-000000000001'
    await asApp(`insert into certificate values ('${id}', '6501020000000001', true)`)
    await asApp(`update certificate set valid = false`)
    expect((await asApp(`delete from certificate`)).rowCount).toBe(1)
  })

  test.each([
    'update kit.journal set reason = null',
    'delete from kit.journal',
    'update kit.look set purpose = null',
    'delete from kit.look',
    'delete from kit.outbox',
    'update kit.outbox set payload = null',
    'update kit.command_log set outcome = null',
    'delete from kit.dead_letter',
    'truncate kit.journal',
    'create table own (id int)',
    'drop table certificate',
    'alter table kit.journal disable trigger all',
    'delete from _prisma_migrations',
  ])('cannot: %s', (sql) => expect(asApp(sql)).rejects.toThrow(/permission denied|must be owner/))

  test.each([
    'update kit.outbox set published_at = null',
    'update kit.relay set last_sequence = 0',
    'update kit.dead_letter set replayed_by = null',
    'delete from kit.parked',
    'update kit.inbox set blocked = true',
  ])('can: %s', async (sql) => expect((await asApp(sql)).command).toMatch(/UPDATE|DELETE/))

  test('cannot enter the database of another service', async () => {
    const other = await ensureDatabase({ ...wanted(), name: 'ensured_other' })
    const url = new URL(database.appUrl)
    url.pathname = new URL(other.appUrl).pathname
    await expect(withClient(url.href, () => Promise.resolve())).rejects.toThrow(/permission denied/)
  })

  test('is ended by PostgreSQL when it hangs', async () => {
    const { rows } = await asApp(`select name, setting from pg_settings
      where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout') order by name`)
    expect(rows.map(({ setting }) => Number(setting))).toEqual([10_000, 2_000, 5_000, 15_000])
  })
})
