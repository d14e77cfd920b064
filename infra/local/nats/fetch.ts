import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, copyFile, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PARTS = '/etc/apt/sources.list.d'

/** Suites whose nats-server is 2.10 or newer and whose program runs on older releases of the same distribution. */
const suites: Readonly<Record<string, { suite: string; component: string; keyring: string }>> = {
  debian: {
    suite: 'trixie',
    component: 'main',
    keyring: '/usr/share/keyrings/debian-archive-keyring.gpg',
  },
  ubuntu: {
    suite: 'resolute',
    component: 'universe',
    keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg',
  },
}

const cacheFolder = () => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'jiuyuan', 'nats')

const exists = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** `ID` of /etc/os-release. */
const release = async () => {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const value = (name: string) => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? ''
  return { id: value('ID') }
}

/** The archive this machine already uses, as its own package sources name it. */
const archiveInUse = async () => {
  const files = ['/etc/apt/sources.list', ...(await readdir(PARTS).catch(() => [])).map((name) => join(PARTS, name))]
  const named = files.filter((file) => /\.(list|sources)$/.test(file))
  const texts = await Promise.all(named.map((file) => readFile(file, 'utf8').catch(() => '')))
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => /^(URIs:|deb )/.test(line) && !line.includes('security'))
    .map((line) => /https?:\S+/.exec(line)?.[0])
    .find((uri) => uri !== undefined)
}

/** Options that let apt work in a folder of its own: no root, nothing of the machine is touched. */
const privately = (work: string) =>
  Object.entries({
    'Dir::State': `${work}/state`,
    'Dir::State::lists': `${work}/lists`,
    'Dir::Cache': `${work}/cache`,
    'Dir::Etc::sourcelist': `${work}/nats.list`,
    'Dir::Etc::sourceparts': '-',
    'Dir::Etc::preferencesparts': '-',
    'APT::Sandbox::User': '',
    'Debug::NoLocking': '1',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`])

const unpack = async (work: string, source: string) => {
  for (const folder of ['state', 'lists/partial', 'cache/archives/partial'])
    await mkdir(join(work, folder), { recursive: true })
  await writeFile(join(work, 'nats.list'), source)
  await run('apt-get', [...privately(work), '-qq', 'update'], { timeout: 120_000 })
  await run('apt-get', [...privately(work), '-qq', 'download', 'nats-server'], { cwd: work, timeout: 120_000 })
  await run('sh', ['-c', 'dpkg-deb -x nats-server_*.deb root'], { cwd: work })
  return join(work, 'root/usr/sbin/nats-server')
}

/** Unpacks the distribution's newer nats-server into the cache folder, once; answers its path, or undefined where there is no such way. */
export const fetchNats = async (say: (line: string) => void): Promise<string | undefined> => {
  const target = join(cacheFolder(), 'nats-server')
  if (await exists(target)) return target
  const { id } = await release()
  const known = suites[id]
  const archive = await archiveInUse()
  if (!known || !archive) return undefined
  const { suite, component, keyring } = known
  say(`下载 nats-server(${id} ${suite})`)
  const work = await mkdtemp(join(tmpdir(), 'jiuyuan-nats-'))
  try {
    const program = await unpack(work, `deb [signed-by=${keyring}] ${archive} ${suite} ${component}\n`)
    await mkdir(cacheFolder(), { recursive: true })
    await copyFile(program, `${target}.${process.pid}`)
    await chmod(`${target}.${process.pid}`, 0o755)
    await rename(`${target}.${process.pid}`, target)
    return target
  } catch (error) {
    say(`未能取得 nats-server:${error instanceof Error ? error.message : String(error)}`)
    return undefined
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
