import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { connectAs } from '../../nats/connect.ts'
import type { BusKeys } from '../../nats/keys.ts'
import { serverConfig } from '../../nats/server-config.ts'
import { launch, type Launched } from '../process.ts'
import type { NatsSource } from './find.ts'

const run = promisify(execFile)

interface Options {
  readonly source: NatsSource
  /** Folder of configuration, log and store. */
  readonly folder: string
  readonly port: number
  readonly keys: BusKeys
  readonly demo: boolean
  readonly started?: (pid: number) => void
  readonly fileStoreBytes?: number
}

/** A NATS server of ours (or somebody's, by url: then `start` and `stop` leave it alone). */
export interface NatsServer {
  readonly url: string
  readonly storeDir: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

const HOUSE = '/jiuyuan'
const PATIENCE_MS = 15_000

/** Ready is who answers the admin; the log's words differ between versions. */
const answers = async (url: string, keys: BusKeys, alive: () => boolean) => {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until && alive()) {
    const connection = await connectAs({ url, user: 'admin', seed: keys.admin.seed }).catch(() => undefined)
    if (connection) return connection.close()
    await pause(50)
  }
  throw new Error('nats-server 未能启动')
}

const configure = ({ source, folder, port, keys, demo, fileStoreBytes = 3 * 1024 ** 3 }: Options) => {
  const inContainer = source.kind === 'container'
  const storeDir = join(folder, 'store')
  mkdirSync(storeDir, { recursive: true })
  const text = serverConfig({
    listen: inContainer ? `0.0.0.0:${port}` : `127.0.0.1:${port}`,
    storeDir: inContainer ? `${HOUSE}/store` : storeDir,
    maxFileStore: fileStoreBytes,
    syncInterval: '5s',
    keys,
    demo,
  })
  writeFileSync(join(folder, 'nats.conf'), text, { mode: 0o600 })
  return storeDir
}

const launchProgram = (path: string, folder: string) =>
  launch({ command: path, args: ['--config', join(folder, 'nats.conf')], log: join(folder, 'nats.log'), env: {} })

const launchContainer = (engine: string, image: string, { folder, port }: Options) => {
  const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
  const run = `run --rm --name jiuyuan-nats-${port} --user ${user} --publish 127.0.0.1:${port}:${port}`
  const args = [...run.split(' '), '--volume', `${folder}:${HOUSE}`, image, '--config', `${HOUSE}/nats.conf`]
  return launch({ command: engine, args, log: join(folder, 'nats.log'), env: {} })
}

/** Starts NATS with our users and permissions, and waits until it answers. */
export const startNats = async (options: Options): Promise<NatsServer> => {
  const { source, folder, port, keys } = options
  const nothing = () => Promise.resolve()
  if (source.kind === 'url') return { url: source.url, storeDir: '', start: nothing, stop: nothing }
  const url = `nats://127.0.0.1:${port}`
  let running: Launched | undefined
  const start = async () => {
    configure(options)
    if (source.kind === 'container')
      await run(source.engine, ['rm', '--force', `jiuyuan-nats-${port}`]).catch(() => undefined)
    const server =
      source.kind === 'program'
        ? launchProgram(source.path, folder)
        : launchContainer(source.engine, source.image, options)
    running = server
    options.started?.(server.pid)
    await answers(url, keys, () => server.exit === undefined)
  }
  const stop = async () => {
    const server = running
    running = undefined
    if (server) await server.end('SIGTERM', 15_000)
  }
  await start()
  return { url, storeDir: join(folder, 'store'), start, stop }
}
