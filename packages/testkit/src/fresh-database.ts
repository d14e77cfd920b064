import { randomBytes } from 'node:crypto'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { migrationsHash } from '@jiuyuan/database/migrations'
import { urlOf, withClient } from '@jiuyuan/database/session'
import { escapeIdentifier, type Client } from 'pg'
import { inject } from 'vitest'

const password = 'test'

/** Migrating takes a fifth of a second, copying a template much less: the first who asks makes it. */
const ensureTemplate = async (admin: Client, service: string, template: string) => {
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [template])
  if (rowCount === 1) return
  await ensureDatabase({ adminUrl: inject('adminUrl'), service, name: template, password })
  await admin.query(`alter database ${escapeIdentifier(template)} with is_template true allow_connections false`)
  // The schema engine leaves its connections to time out; a database with connections cannot be copied.
  await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [template])
}

/** A database of the service for one test file, empty and migrated: `appUrl` is the application's role, `ownerUrl` the migrations'. */
export const freshDatabase = async (service: string) => {
  const adminUrl = inject('adminUrl')
  const template = `template_${service}_${migrationsHash(service)}`
  const name = `${service}_${randomBytes(6).toString('hex')}`
  const owner = `${template}_owner`
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [`fresh ${template}`])
    await ensureTemplate(admin, service, template)
    await admin.query(
      `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} owner ${escapeIdentifier(owner)}`,
    )
  })
  const drop = () =>
    withClient(adminUrl, (admin) => admin.query(`drop database ${escapeIdentifier(name)} with (force)`))
  return {
    appUrl: urlOf(adminUrl, name, { user: `${template}_app`, password }),
    ownerUrl: urlOf(adminUrl, name, { user: owner, password }),
    async [Symbol.asyncDispose]() {
      await drop()
    },
  }
}
