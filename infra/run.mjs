// The one command, for any Node from 18 on and before anything is installed: checks the machine, installs, hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...path) => join(root, ...path)
const bin = (name) => inRoot('node_modules', '.bin', name)
// The link in .bin is a shell script that would keep our signals to itself.
const node = inRoot('node_modules', 'node', 'bin', 'node')

/** Our programs are TypeScript that Node 24 reads as it is; the schema engine is WebAssembly. */
const program = (path) => [node, '--disable-warning=ExperimentalWarning', inRoot(path)]

/** Each task and what does it. */
const tasks = {
  start: program('infra/local/start.ts'),
  test: program('infra/ci/test.ts'),
  verify: program('infra/ci/verify.ts'),
  demo: program('infra/local/demo.ts'),
  bench: program('infra/bench/main.ts'),
  bus: program('infra/nats/main.ts'),
  events: program('infra/choreography/main.ts'),
  freeze: program('packages/testkit/src/freeze.ts'),
  'verify-draw': program('infra/verify-draw/main.ts'),
  generate: program('packages/database/src/generate.ts'),
  format: [bin('oxfmt')],
}

const MIN_NODE = 18
const MIN_FREE_BYTES = 1.5 * 1024 ** 3

const giveUp = (...lines) => {
  console.error(lines.join('\n'))
  process.exit(1)
}

const release = () => {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return text.match(/^(ID|ID_LIKE)=.*/gm)?.join(' ') ?? ''
}

const checkMachine = () => {
  const major = Number(process.versions.node.split('.')[0])
  if (major < MIN_NODE) giveUp(`需要 Node ≥ ${MIN_NODE},现为 ${process.versions.node}(https://nodejs.org)`)
  const { platform, arch } = process
  const known = platform === 'darwin' || (platform === 'linux' && /debian|ubuntu/.test(release()))
  if (!known || !['x64', 'arm64'].includes(arch)) {
    const here = `${platform} ${arch} ${release()}`.trim()
    giveUp(
      `支持 Debian、Ubuntu(x64、arm64)与 macOS;本机为 ${here}。`,
      '其他系统请在容器或虚拟机中运行 Debian 12 以上。',
    )
  }
}

const checkSpace = () => {
  const { bavail, bsize } = statfsSync(root)
  const free = bavail * bsize
  if (free < MIN_FREE_BYTES)
    giveUp(`磁盘空间不足:${root} 所在磁盘仅余 ${(free / 1024 ** 3).toFixed(1)} GB,安装至少需要 1.5 GB`)
}

const manifests = () => {
  const below = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(inRoot(folder))
      .sort()
      .map((name) => join(folder, name)),
  )
  const folders = ['.', 'infra', ...below].map((folder) => join(folder, 'package.json'))
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...folders].filter((path) => existsSync(inRoot(path)))
}

const fingerprint = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const path of manifests()) hash.update(path).update(readFileSync(inRoot(path)))
  return hash.digest('hex')
}

/** Installs when the manifests are not those of the last installation; otherwise calls nobody, so that it works without network. */
const install = () => {
  const stamp = inRoot('node_modules', '.jiuyuan-stamp')
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node)) return
  checkSpace()
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  console.log(`安装依赖(${packageManager})…`)
  const { status, error } = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (error) giveUp(`未能运行 npx(${error.message}):请随 Node 一并安装 npm`)
  if (status !== 0) {
    giveUp(
      '依赖未能安装:请看上面 pnpm 的说明。',
      '若为 ERR_PNPM_OUTDATED_LOCKFILE,则 package.json 与 pnpm-lock.yaml 不一致:更新后一并提交锁文件。',
    )
  }
  writeFileSync(stamp, wanted)
}

/** Prisma clients are generated, not committed; the generator skips what has not changed. */
const generate = () => {
  const { status } = spawnSync(node, [inRoot('packages/database/src/generate.ts')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) giveUp('未能生成 Prisma 客户端')
}

/** Runs the task in our place: its output, our signals, its exit code. */
const handOver = ([command, ...args], rest) => {
  const env = { ...process.env, PATH: `${inRoot('node_modules/.bin')}:${process.env.PATH}` }
  const child = spawn(command, [...args, ...rest], { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => giveUp(`未能运行 ${command}:${message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

const [name, ...rest] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
if (!task) giveUp(`用法:node infra/run.mjs <${Object.keys(tasks).join('|')}> [参数]`)
checkMachine()
install()
if (!['generate', 'format'].includes(name)) generate()
handOver(task, rest)
