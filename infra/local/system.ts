import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '@jiuyuan/database/ensure'
import { services as everyService, type ServiceName } from '../nats/bus.ts'
import type { BusKeys } from '../nats/keys.ts'
import { requireSpace, watchSpace } from './disk.ts'
import { fewAtOnce } from './few-at-once.ts'
import { layPorts } from './layout.ts'
import { takeFolder } from './lock.ts'
import type { NatsServer } from './nats/server.ts'
import { dataDir as usualDataDir, type Ports } from './places.ts'
import { processes, type ProcessPlan, type Surroundings } from './processes.ts'
import { progress, type Progress } from './progress.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { startServers } from './servers.ts'
import { startService, type Service } from './service.ts'
import { buildWeb } from './web.ts'

export interface SystemOptions {
  /** Where data, keys and logs live. */
  readonly dataDir?: string
  /** `fixed` for people, `free` for tests that run beside others. */
  readonly ports: 'fixed' | 'free'
  readonly gatewayPort?: number
  /** Which services to start; all by default. */
  readonly services?: readonly ServiceName[]
  /** Demo mode: the clock can be moved. */
  readonly demo: boolean
  readonly quiet?: boolean
  /** First word of the databases' names, for tests that share one PostgreSQL. */
  readonly databasePrefix?: string
  /** NATS_URL and DATABASE_ADMIN_URL mean servers that others run. */
  readonly environment?: NodeJS.ProcessEnv
  /** Ends a start under way. */
  readonly signal?: AbortSignal
}

/** The whole system, running. */
export interface System {
  readonly gatewayUrl: string
  readonly services: readonly Service[]
  readonly nats: NatsServer
  readonly postgres: { readonly adminUrl: string }
  readonly dataDir: string
  readonly progress: Progress
  stop(): Promise<void>
}

type Started = Surroundings & {
  readonly show: Progress
  readonly note: (name: string, pid: number) => void
}

/** Each start writes new logs and keeps those of the start before. */
const turnLog = (log: string) => {
  if (existsSync(log)) renameSync(log, `${log}.before`)
}

interface DatabaseServer {
  readonly adminUrl: string
  readonly prefix: string
  readonly secrets: Secrets
}

const createDatabases = async (names: readonly ServiceName[], { adminUrl, prefix, secrets }: DatabaseServer) => {
  const urls: Partial<Record<ServiceName, string>> = {}
  await fewAtOnce(names, async (service) => {
    const password = secrets.services[service].databasePassword
    const { appUrl } = await ensureDatabase({ adminUrl, service, name: `${prefix}_${service}`, password })
    urls[service] = appUrl
  })
  return urls
}

/** Services without a main file do not exist (yet): they are named and left out. */
const present = (names: readonly ServiceName[], warn: Progress['warn']) =>
  processes.filter(({ name, entry }) => {
    if (!names.includes(name)) return false
    if (!existsSync(entry)) warn(`  · ${name} 还没有 apps/${name}/src/main.ts,未启动`)
    return existsSync(entry)
  })

const startOne = (plan: ProcessPlan, around: Started) => {
  const { name, entry } = plan
  const { folder, show, note, ports } = around
  const log = join(folder, 'logs', `${name}.log`)
  turnLog(log)
  return show.step(name, () =>
    startService({
      name,
      entry,
      port: ports[name],
      env: plan.env(around),
      log,
      started: (pid) => note(name, pid),
      warn: show.warn,
    }),
  )
}

const startServices = async (plans: readonly ProcessPlan[], around: Started, ends: AsyncDisposableStack) => {
  const running: Service[] = []
  ends.defer(async () => void (await Promise.all(running.map((service) => service.stop()))))
  await fewAtOnce(plans, async (plan) => {
    running.push(await startOne(plan, around))
  })
  return running
}

const seedsFor = (keys: BusKeys | undefined) =>
  keys ? Object.fromEntries(everyService.map((name) => [name, keys[name].seed])) : {}

/** The steps of a start, in order; `ends` takes what must be undone, whatever happens. */
const start = async (
  options: SystemOptions,
  folder: string,
  ends: AsyncDisposableStack,
): Promise<Omit<System, 'stop'>> => {
  const { demo, environment = process.env, databasePrefix = 'jiuyuan' } = options
  const show = progress(options.quiet ?? false, options.signal)
  requireSpace(folder)
  const { note, release } = await takeFolder(folder)
  ends.defer(release)
  const plans = present(options.services ?? everyService, show.warn)
  const names = plans.map(({ name }) => name)
  const secrets = loadSecrets(folder)
  const ours: (keyof Ports)[] = [
    ...names,
    ...(environment['NATS_URL'] ? [] : ['nats' as const]),
    ...(environment['DATABASE_ADMIN_URL'] ? [] : ['postgres' as const]),
  ]
  const ports = await layPorts({ kind: options.ports, gateway: options.gatewayPort, used: ours })
  const web = names.includes('gateway') ? show.step('web', buildWeb) : Promise.resolve(true)
  web.catch(() => undefined)
  const { postgresPassword } = secrets
  const { nats, keys, adminUrl } = await startServers(
    { folder, ports, postgresPassword, demo, environment, show, note },
    ends,
  )
  const databases = await show.step('数据库', () =>
    createDatabases(names, { adminUrl, prefix: databasePrefix, secrets }),
  )
  if (!(await web)) show.warn('  · web 还没有 apps/web/index.html,未构建')
  const gatewayUrl = `http://127.0.0.1:${ports.gateway}`
  const around = {
    ports,
    databases,
    natsUrl: nats.url,
    natsSeeds: seedsFor(keys),
    secrets,
    demo,
    publicUrl: gatewayUrl,
    folder,
    show,
    note,
  }
  const services = await startServices(plans, around, ends)
  const stopWatching = watchSpace(folder, show.warn)
  ends.defer(() => Promise.resolve(stopWatching()))
  return { gatewayUrl, services, nats, postgres: { adminUrl }, dataDir: folder, progress: show }
}

/** Starts the whole system and waits until all is ready; what was started ends again when something fails. */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const folder = options.dataDir ?? usualDataDir
  mkdirSync(join(folder, 'logs'), { recursive: true })
  const ends = new AsyncDisposableStack()
  try {
    const system = await start(options, folder, ends)
    return { ...system, stop: () => ends.disposeAsync() }
  } catch (error) {
    await ends.disposeAsync()
    throw error
  }
}
