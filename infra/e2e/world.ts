import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { urlOf, withClient } from '@jiuyuan/database/session'
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream'
import { escapeIdentifier } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { seedTown } from '../journey/seed-town.ts'
import { startSystem } from '../local/system.ts'
import { services, type ServiceName } from '../nats/bus.ts'
import { connectAs } from '../nats/connect.ts'
import { loadBusKeys } from '../nats/keys.ts'

const START_MS = 300_000
const STOP_MS = 120_000

/** The bus with the keys of its administrator. */
export interface Bus {
  readonly js: JetStreamClient
  readonly jsm: JetStreamManager
}

const dropDatabases = (prefix: string) =>
  withClient(inject('adminUrl'), async (admin) => {
    for (const name of services.map((service) => `${prefix}_${service}`)) {
      await admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      for (const role of ['app', 'owner'])
        await admin.query(`drop role if exists ${escapeIdentifier(`${name}_${role}`)}`)
    }
  })

const begin = async (ends: AsyncDisposableStack) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jiuyuan-e2e-'))
  ends.defer(() => rm(dataDir, { recursive: true, force: true }))
  const prefix = `e2e_${randomBytes(4).toString('hex')}`
  ends.defer(() => dropDatabases(prefix))
  const { NATS_URL: _, ...here } = process.env
  const environment = { ...here, DATABASE_ADMIN_URL: inject('adminUrl') }
  const options = { dataDir, ports: 'free', demo: true, quiet: true, databasePrefix: prefix, environment } as const
  const system = await startSystem(options)
  ends.defer(system.stop)
  const serviceOf = (name: ServiceName) => {
    const service = system.services.find((each) => each.name === name)
    if (!service) throw new Error(`${name} does not run`)
    return service
  }
  return {
    gatewayUrl: system.gatewayUrl,
    dataDir,
    nats: system.nats,
    serviceOf,
    /** SIGKILL, and up again. */
    kill9: async (name: ServiceName) => {
      await serviceOf(name).kill('SIGKILL')
      await serviceOf(name).restart()
    },
    /** Rows of a service's database, read as its server's superuser. */
    rows: async <Row extends object>(service: ServiceName, sql: string) =>
      withClient(
        urlOf(inject('adminUrl'), `${prefix}_${service}`),
        async (client) => (await client.query<Row>(sql)).rows,
      ),
    withBus: async <Answer>(work: (bus: Bus) => Promise<Answer>) => {
      const { seed } = loadBusKeys(join(dataDir, 'nats/keys')).admin
      const connection = await connectAs({ url: system.nats.url, user: 'admin', seed })
      try {
        return await work({ js: jetstream(connection), jsm: await jetstreamManager(connection) })
      } finally {
        await connection.close()
      }
    },
  }
}
/** The whole system, running and filled with the town, on databases and a bus of its own. */
export type World = Awaited<ReturnType<typeof begin>>

/** A world for the tests of one file: begun before the first, ended after the last, also when its beginning failed. */
export const useWorld = (): (() => World) => {
  const ends = new AsyncDisposableStack()
  let begun: Promise<World> | undefined
  let world: World | undefined
  beforeAll(async () => {
    begun = begin(ends)
    world = await begun
    await seedTown(world.gatewayUrl)
  }, START_MS)
  afterAll(async () => {
    await begun?.catch(() => undefined)
    await ends.disposeAsync()
  }, STOP_MS)
  return () => {
    if (!world) throw new Error('the world has not begun')
    return world
  }
}
