import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/** `apps/<service>/prisma`: the schema and the migrations of one service's database. */
export const prismaFolder = (service: string) => `${root}/apps/${service}/prisma`

/** The migrations of the tables that every service has (schema `kit`). */
export const kitMigrations = `${root}/packages/service-kit/migrations`

/** Every app that has a database of its own, by name. */
export const servicesWithDatabase = () =>
  readdirSync(`${root}/apps`)
    .filter((app) => existsSync(`${prismaFolder(app)}/schema.prisma`))
    .toSorted()
