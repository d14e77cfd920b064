import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { root } from './step.ts'

/** How many tests passed, failed and were skipped, and what failed: the end of a long output must tell it. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

const Assertion = z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), message: z.string(), assertionResults: z.array(Assertion) }),
  ),
})
type Results = z.infer<typeof Report>['testResults']

const read = (file: string) => {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

const FEW = 600
const failuresIn = (results: Results) =>
  results.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    const broken = assertionResults.filter((result) => result.status === 'failed')
    const told = broken.map(
      (result) => `${file} › ${result.fullName}\n${result.failureMessages?.join('\n').slice(0, FEW) ?? ''}`,
    )
    const unloaded = status === 'failed' && assertionResults.length === 0
    return unloaded ? [`${file} › ${message.slice(0, FEW)}`] : told
  })

/** A file that does not load counts as one failure, and so does a run that ends badly without a failed test. */
const tallyOf = (file: string, code: number | null): Tally => {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: ['the runner left no report'] }
  const { numPassedTests: passed, numPendingTests, numTodoTests, testResults } = report
  const failures = failuresIn(testResults)
  if (failures.length === 0 && code !== 0) failures.push(`the runner ended with ${code}`)
  return { passed, failed: failures.length, skipped: numPendingTests + numTodoTests, failures }
}

/** Runs the tests of these vitest projects, shows what vitest shows, and counts. */
export const runTests = async (projects: readonly string[], files: readonly string[] = []): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuyuan-tests-'))
  const report = join(folder, 'report.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests']
  const child = spawn(`${root}/node_modules/.bin/vitest`, ['run', ...chosen, ...reporters, ...files], {
    cwd: root,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  const tally = tallyOf(report, z.int().nullable().parse(code))
  rmSync(folder, { recursive: true, force: true })
  return tally
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})

/** What everything ends with: what failed, if anything, and one line that counts. */
export const ending = ({ passed, failed, skipped, failures }: Tally) => {
  const told = failures.length === 0 ? [] : ['失败:', ...failures.map((failure) => `✗ ${failure}`)]
  return [...told, `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n')
}
