import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { findChromium } from '@jiuyuan/testkit/chromium'
import { chooseServers } from '@jiuyuan/testkit/servers'
import { fetchNats } from '../local/nats/fetch.ts'
import { newEnough } from '../local/nats/find.ts'
import { verify } from './checks.ts'
import { root } from './step.ts'
import { ending, runTests, sum, type Tally } from './tests.ts'

const NO_ENGINE = 125
const needed = ['dockerd', 'docker', 'mmdebstrap', 'ip', 'unshare', 'setpriv']
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

/** The tests that want a nats-server program find it by its name in the environment; within the private engine nothing can be fetched. */
const provideNats = async () => {
  const known = process.env['JIUYUAN_NATS_SERVER'] ?? ((await newEnough('nats-server')) ? 'nats-server' : undefined)
  const path = known ?? (await fetchNats(console.log))
  if (path) process.env['JIUYUAN_NATS_SERVER'] = path
}

/** Everything again, beside a container engine of our own; undefined when it cannot be had. */
const besidePrivateEngine = async (): Promise<number | undefined> => {
  const possible = process.platform === 'linux' && process.getuid?.() === 0 && needed.every(has)
  if (!possible || process.env['JIUYUAN_TEST_SERVERS'] === 'embedded' || (await chooseServers()) === 'containers')
    return undefined
  console.log('没有容器引擎应答:启动一个私有的、用完即弃的引擎')
  const again = [process.execPath, ...process.execArgv, import.meta.filename, ...process.argv.slice(2)]
  const child = spawn(`${root}/infra/ci/with-docker.sh`, again, { cwd: root, stdio: 'inherit' })
  const [code, signal]: unknown[] = await once(child, 'exit')
  if (code !== NO_ENGINE) return typeof code === 'number' && signal === null ? code : 1
  console.log('私有引擎未能启动:改用嵌入式服务器')
  process.env['JIUYUAN_TEST_SERVERS'] = 'embedded'
  return undefined
}

const journeys = async (): Promise<Tally> => {
  if (findChromium()) return runTests(['browser'])
  const files = globSync('{apps,packages,infra}/**/*.e2e.test.ts', { cwd: root, exclude: ['**/node_modules/**'] })
  console.log(`找不到 Chromium:跳过 ${files.length} 个浏览器测试文件(安装 chromium,或以 JIUYUAN_CHROMIUM 指明其路径)`)
  return { passed: 0, failed: 0, skipped: files.length, failures: [] }
}

const testEverything = async () => {
  const tally = sum([await verify(), await runTests(['int']), await journeys()])
  console.log(ending(tally))
  return tally.failed === 0 ? 0 : 1
}

await provideNats()
process.exitCode = (await besidePrivateEngine()) ?? (await testEverything())
