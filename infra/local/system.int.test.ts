import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { commandOf } from './lock.ts'
import { ports, root } from './places.ts'
import { requireFree } from './ports.ts'
import { startSystem, type System, type SystemOptions } from './system.ts'

// Servers of our own, also where the run's environment names others: this is about starting them.
const { NATS_URL: _, DATABASE_ADMIN_URL: __, ...environment } = process.env
let dataDir: string
const options = (): SystemOptions => ({
  dataDir,
  ports: 'free',
  services: ['card'],
  demo: true,
  quiet: true,
  environment,
})
const ready = ({ services }: System) =>
  Promise.all(services.map(({ url }) => fetch(`${url}/readyz`).then(({ status }) => status)))
const count = async (url: string, database: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  await client.end()
  return rowCount
}
const alive = (pid: number) => commandOf(pid) !== ''
const children = (): Record<string, number> => JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')).children

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'system-'))
  // PostgreSQL may run as another user, who must get through.
  await chmod(dataDir, 0o755)
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

describe('the system', { timeout: 180_000 }, () => {
  test('starts, answers, keeps its secrets to itself, ends everything, and finds its data again', async () => {
    const system = await startSystem(options())
    expect(await ready(system)).toEqual([200])
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(await count(system.postgres.adminUrl, 'jiuyuan_card')).toBe(1)
    const pids = Object.values(children())
    expect(pids.length).toBe(3)
    await system.stop()
    expect(pids.filter(alive)).toEqual([])

    const again = await startSystem(options())
    expect(again.postgres.adminUrl.split('@')[0]).toBe(system.postgres.adminUrl.split('@')[0])
    expect(await ready(again)).toEqual([200])
    await again.stop()
  })

  test('survives its bus: a service stays ready while NATS is away and after it is back', async () => {
    const system = await startSystem(options())
    await system.nats.stop()
    expect(await ready(system)).toEqual([200])
    await system.nats.start()
    expect(await ready(system)).toEqual([200])
    await system.stop()
  })

  test('clears up after a starter that was killed, and refuses beside one that lives', async () => {
    const script = join(dataDir, 'starter.ts')
    await writeFile(
      script,
      `import { startSystem } from '${root}/infra/local/system.ts'
       await startSystem({ dataDir: '${dataDir}', ports: 'free', services: ['card'], demo: true, quiet: true })
       console.log('up')`,
    )
    const starter = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })
    await once(starter.stdout, 'data')
    const left = Object.values(children())
    await expect(startSystem(options())).rejects.toThrow(`${starter.pid}`)
    starter.kill('SIGKILL')
    await once(starter, 'exit')
    expect(left.every(alive)).toBe(true)
    const system = await startSystem(options())
    expect(left.filter(alive)).toEqual([])
    await system.stop()
  })

  test('ends what was started when a start is broken off', async () => {
    const breaking = new AbortController()
    const started = startSystem({ ...options(), signal: breaking.signal })
    await vi.waitFor(() => expect(children()).toHaveProperty('postgres'), { timeout: 10_000 })
    const pids = Object.values(children())
    breaking.abort()
    await expect(started).rejects.toThrow()
    expect(pids.filter(alive)).toEqual([])
  })

  test('names a taken port and who wanted it', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(requireFree({ gateway: port, card: ports.card })).rejects.toThrow(
      `端口 ${port} 已被占用,gateway 需要它`,
    )
    squatter.close()
  })
})
