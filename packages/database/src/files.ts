import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const kit = join(root, 'packages/service-kit/migrations')

/** Where a service keeps its schema and migrations. */
export const prismaFolder = (service: string) => join(root, 'apps', service, 'prisma')

/** A migration: its folder's name, by which they are ordered, and its SQL. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

const migrationsIn = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return Promise.all(
    names.map(async ({ name }) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  )
}

/** What every service has (journal, outbox, inbox) and then what this one has, in order. */
export const migrationsOf = async (service: string): Promise<Migration[]> => {
  const all = await Promise.all([migrationsIn(kit), migrationsIn(join(prismaFolder(service), 'migrations'))])
  return all.flat().toSorted((one, other) => one.name.localeCompare(other.name))
}

export const schemaOf = (service: string) => readFile(join(prismaFolder(service), 'schema.prisma'), 'utf8')
