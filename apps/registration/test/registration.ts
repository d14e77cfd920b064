import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { runDue } from '@jiuyuan/service-kit/every'
import { openPool } from '@jiuyuan/service-kit/pool'
import { receive, type Reaction } from '@jiuyuan/service-kit/react'
import { eventOf as anyEventOf } from '@jiuyuan/testkit/event-of'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { PrismaPg } from '@prisma/adapter-pg'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registrationApp } from '../src/app.ts'
import { registrationCommands } from '../src/commands.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { registrationParts } from '../src/parts.ts'
import { paperSeals } from '../src/person/papers.edge.ts'

/** A clerk (or officer) of a division, with the permissions of a community. */
export const clerkOf = (division: string): Caller => {
  const { from, to } = rangeOf(division)
  return {
    id: `clerk.${division}`,
    office: division,
    roles: ['community-clerk'],
    permissions: ['roster:import', 'roster:read'],
    scope: [[from, to]],
    correlationId: newId(),
  }
}

interface Told {
  readonly type: string
  readonly subject: string
  readonly data: Record<string, unknown>
}

/** A registration service on a fresh database, with a clock to be moved and its events delivered by hand. */
export const startRegistration = async () => {
  const database = await freshDatabase('registration')
  const pool = openPool(database.appUrl)
  let now = new Date('2026-11-23T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const edge = { db: pool, pool, clock, wake: () => {} }
  const keys = { FIELD_KEY: randomBytes(32), INDEX_KEY: randomBytes(32), PERSONAL_KEY: randomBytes(32) }
  const commands = registrationCommands(edge)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const reading = { prisma, db: pool, pool, clock, seals: paperSeals(keys) }
  const FILES_DIR = await mkdtemp(join(tmpdir(), 'jiuyuan-files-'))
  const parts = registrationParts({ ...keys, FILES_DIR })(edge)

  const deliver = (producer: string, message: unknown) => {
    const reactions: readonly Reaction[] = parts.reactions?.[producer] ?? []
    return receive(pool, { name: `registration-${producer}`, reactions }, message, now)
  }
  const outbox = async () => {
    const { rows } = await pool.query<{ payload: Told }>(
      `select payload from kit.outbox where subject like 'registration.%' order by position`,
    )
    return rows.map(({ payload }) => payload)
  }
  let heard = 0
  /** Delivers what was told since, and what follows from it. */
  const hear = async () => {
    for (let news = (await outbox()).slice(heard); news.length > 0; news = (await outbox()).slice(heard)) {
      heard += news.length
      for (const message of news) await deliver('registration', message)
    }
  }
  /** An event of another service (or our own), told now. */
  const eventOf: typeof anyEventOf = (contract, data, about) =>
    anyEventOf(contract, data, { division: '650102002002', at: now.toISOString(), ...about })
  const tick = async () => {
    let due = 0
    for (const one of parts.every ?? []) due += await runDue(pool, 'registration', one, clock)
    return due
  }
  return {
    ...reading,
    app: registrationApp(commands, reading),
    parts,
    commands,
    keys,
    filesDir: FILES_DIR,
    pool,
    ownerUrl: database.ownerUrl,
    deliver,
    outbox,
    hear,
    eventOf,
    tick,
    goTo: (instant: string) => {
      now = new Date(instant)
    },
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect()
      await pool.end()
      await rm(FILES_DIR, { recursive: true, force: true })
      await database[Symbol.asyncDispose]()
    },
  }
}
export type Registration = Awaited<ReturnType<typeof startRegistration>>
