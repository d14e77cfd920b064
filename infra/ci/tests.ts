import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { root } from './step.ts'

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const read = (file: string) => {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** A file that does not load counts as one failure, and so does a run that ends badly without a failed test. */
const tallyOf = (file: string, code: number | null): Tally => {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = report
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + unloaded.length
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests }
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
})

/** The line that everything ends with. */
export const lastLine = ({ passed, failed, skipped }: Tally) => `${passed} passed, ${failed} failed, ${skipped} skipped`
