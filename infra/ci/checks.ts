import { deadPaths } from './dead-paths.ts'
import { impureCores } from './pure-cores.ts'
import { runSteps, type Step } from './step.ts'
import { runTests, sum, type Tally } from './tests.ts'
import { serversInTheWeb } from './web-loads.ts'

/** What can be told without running anything; the longest first. */
const steps: readonly Step[] = [
  { name: '类型', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: '静态检查', command: ['oxlint', '--deny-warnings'] },
  { name: '未用代码', command: ['knip', '--no-config-hints'] },
  { name: '格式', command: ['oxfmt', '--check'] },
  { name: '包的边界', command: ['turbo', 'boundaries'] },
  { name: '规则的纯粹', check: impureCores },
  { name: '网页不带服务端', check: serversInTheWeb },
  { name: '文档的路径', check: deadPaths },
]

const SAID = 1500

/** Everything that needs no server: the checks, each counted as one test, then the pure tests and those of the web. */
export const verify = async (): Promise<Tally> => {
  const verdicts = await runSteps(steps, 2)
  const failures = verdicts.filter(({ ok }) => !ok).map(({ name, output }) => `${name}\n${output.slice(-SAID)}`)
  const checked = { passed: verdicts.length - failures.length, failed: failures.length, skipped: 0, failures }
  return sum([checked, await runTests(['pure', 'web'])])
}
