import { describe, expect, inject, test } from 'vitest'
import { drift } from './drift.ts'
import { ensureDatabase } from './ensure.ts'
import { servicesWithDatabase } from './places.ts'
import { withClient } from './session.ts'

const migrated = (service: string, name = `drift_${service}`) =>
  ensureDatabase({ adminUrl: inject('adminUrl'), service, name, password: 'drift' })

describe('migrations and schema', () => {
  test.each(servicesWithDatabase())('of %s agree', async (service) => {
    const { ownerUrl } = await migrated(service)
    expect(await drift(service, ownerUrl)).toBe('')
  })

  test.each([
    ['lost_column', 'alter table certificate drop column valid', /ADD COLUMN +"valid"/],
    ['new_column', 'alter table certificate add column more text', /DROP COLUMN "more"/],
    ['lost_constraint', 'alter table certificate alter column valid drop not null', /"valid" SET NOT NULL/],
    ['new_index', 'create unique index more on certificate (certificate_no)', /DROP INDEX "more"/],
    ['new_table', 'create table more (id int primary key)', /DROP TABLE "more"/],
  ])('disagree after a %s: %s', async (name, sql, difference) => {
    const { ownerUrl } = await migrated('card', name)
    const seen = await withClient(ownerUrl, async (owner) => {
      await owner.query(sql)
      return drift('card', ownerUrl)
    })
    expect(seen).toMatch(difference)
  })
})
