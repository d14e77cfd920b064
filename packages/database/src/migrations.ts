import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { kitMigrations, prismaFolder } from './places.ts'

const FILE = 'migration.sql'

const within = (folder: string) =>
  readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/${FILE}`))
    .toSorted()
    .map((path) => ({ path, sql: readFileSync(`${folder}/${path}/${FILE}`, 'utf8') }))

/** What makes the service's database, in order: the kit's migrations, then the service's own. */
export const migrationsOf = (service: string) => [
  ...within(kitMigrations),
  ...within(`${prismaFolder(service)}/migrations`),
]

/** Twelve hex digits that change with any migration of the service. */
export const migrationsHash = (service: string) =>
  createHash('sha256')
    .update(JSON.stringify(migrationsOf(service)))
    .digest('hex')
    .slice(0, 12)

/** The same in the words of the schema engine. */
export const migrationList = (service: string) => ({
  baseDir: `${prismaFolder(service)}/migrations`,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrationsOf(service).map(({ path, sql }) => ({
    path,
    migrationFile: { path: FILE, content: { tag: 'ok' as const, value: sql } },
  })),
})
