import type { Caller } from '@jiuyuan/contract-kit/caller'
import { clockAt } from '@jiuyuan/service-kit/clock'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive } from '@jiuyuan/service-kit/react'
import { blindIndex } from '@jiuyuan/service-kit/seal'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { PrismaPg } from '@prisma/adapter-pg'
import { randomBytes } from 'node:crypto'
import { reportingApp } from '../src/app.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { reportingParts } from '../src/parts.ts'
import { reactions } from '../src/reactions.ts'
import { idOf, type Message } from './told.ts'

const tables = ['person', 'person_name', 'card', 'recognition', 'employer', 'offer', 'timeline', 'task', 'zero_fact']

/** An officer who oversees what lies in some ranges of codes. */
export const officer = (...scope: [string, string][]): Caller => ({
  id: 'officer',
  office: '650000000000',
  roles: [],
  permissions: ['queue:oversee'],
  scope,
  correlationId: idOf('question'),
})
export const region = officer(['65', '66'])

/** A reporting service on a fresh database, whose events are delivered by hand. */
export const startReporting = async () => {
  const database = await freshDatabase('reporting')
  const pool = openPool(database.appUrl)
  const clock = clockAt('2026-11-23T02:00:00.000Z')
  const keys = { INDEX_KEY: randomBytes(32), PERSONAL_KEY: randomBytes(32) }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const app = reportingApp({ prisma, db: pool, clock, blind: blindIndex(keys.INDEX_KEY) })
  const { personal } = reportingParts(keys)({ db: pool, pool, clock, wake: () => {} })

  const hear = async (messages: readonly Message[]) => {
    for (const message of messages) {
      const producer = message.type.replace(/\..*/, '')
      await receive(pool, { name: `reporting-${producer}`, reactions: reactions[producer] ?? [] }, message, clock.now())
    }
  }
  const dump = async () => {
    const rows = await Promise.all(
      tables.map((table) => pool.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)),
    )
    return rows.map((result, index) => [tables[index], result.rows.map(({ row }) => row)])
  }
  const forget = async () => {
    for (const table of [...tables.filter((table) => table !== 'person_name'), 'kit.inbox', 'kit.parked'])
      await pool.query(`delete from ${table}`)
  }
  return {
    app,
    pool,
    keys,
    personal,
    hear,
    dump,
    forget,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect()
      await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}
export type Reporting = Awaited<ReturnType<typeof startReporting>>
