import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { applyBus } from '../nats/apply.ts'
import { localSettings } from '../nats/bus.ts'
import { connectAs } from '../nats/connect.ts'
import { loadBusKeys, type BusKeys } from '../nats/keys.ts'
import { findNats } from './nats/find.ts'
import { startNats, type NatsServer } from './nats/server.ts'
import type { Ports } from './places.ts'
import { startPostgres } from './postgres.ts'
import type { Progress } from './progress.ts'

interface Needs {
  readonly folder: string
  readonly ports: Ports
  readonly postgresPassword: string
  readonly demo: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly show: Progress
  readonly note: (name: string, pid: number) => void
}

const natsHere = async ({ folder, ports, demo, environment, show, note }: Needs, ends: AsyncDisposableStack) => {
  const source = await findNats(environment, show.say)
  const keys = loadBusKeys(join(folder, 'nats/keys'))
  const started = (pid: number) => note('nats', pid)
  const server = await startNats({ source, folder: join(folder, 'nats'), port: ports.nats, keys, demo, started })
  ends.defer(server.stop)
  return { server, keys: source.kind === 'url' ? undefined : keys }
}

const postgresHere = async (
  { folder, ports, postgresPassword, environment, note }: Needs,
  ends: AsyncDisposableStack,
) => {
  const given = environment['DATABASE_ADMIN_URL']
  if (given) return given
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    port: ports.postgres,
    password: postgresPassword,
    log: join(folder, 'logs/postgres.log'),
    started: (pid) => note('postgres', pid),
  })
  ends.defer(server.stop)
  return server.adminUrl
}

const applyHere = async (server: NatsServer, keys: BusKeys | undefined, demo: boolean) => {
  const connection = await connectAs({ url: server.url, user: 'admin', ...(keys ? { seed: keys.admin.seed } : {}) })
  try {
    const differences = await applyBus(await jetstreamManager(connection), { ...localSettings, demo })
    const lines = differences.map(({ what, field, reason }) => `  ${what}.${field} ${reason ?? ''}`)
    if (lines.length > 0) throw new Error(`总线与数据不一致:\n${lines.join('\n')}`)
  } finally {
    await connection.close()
  }
}

/** PostgreSQL and NATS side by side, ours or those that the environment names, and the bus applied. */
export const startServers = async (needs: Needs, ends: AsyncDisposableStack) => {
  const { show, demo } = needs
  const nats = show.step('NATS JetStream', () => natsHere(needs, ends))
  const postgres = show.step('PostgreSQL', () => postgresHere(needs, ends))
  await Promise.allSettled([nats, postgres])
  const { server, keys } = await nats
  const adminUrl = await postgres
  await show.step('总线(消息流、持久消费者、权限)', () => applyHere(server, keys, demo))
  return { nats: server, keys, adminUrl }
}
