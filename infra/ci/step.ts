import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** What a check is called and what does it: a program under node_modules/.bin, or a function that answers its complaints. */
export type Step =
  | { readonly name: string; readonly command: readonly [string, ...string[]] }
  | { readonly name: string; readonly check: () => readonly string[] }

export interface Verdict {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

const run = ([program, ...args]: readonly [string, ...string[]]) =>
  new Promise<{ ok: boolean; output: string }>((resolve) => {
    const child = spawn(`${root}/node_modules/.bin/${program}`, args, { cwd: root })
    const parts: string[] = []
    const take = (part: Buffer) => parts.push(part.toString())
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', ({ message }) => resolve({ ok: false, output: message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: parts.join('') }))
  })

const complaints = (check: () => readonly string[]) => {
  const found = check()
  return { ok: found.length === 0, output: found.join('\n') }
}

/** Runs one step and prints its name, time and verdict; what it said only when it failed. */
export const runStep = async (step: Step): Promise<Verdict> => {
  const begun = performance.now()
  const { ok, output } = 'check' in step ? complaints(step.check) : await run(step.command)
  const seconds = (performance.now() - begun) / 1000
  console.log(`${ok ? '✓' : '✗'} ${step.name}  ${seconds.toFixed(1)} 秒${ok ? '' : `\n${output.trimEnd()}\n`}`)
  return { name: step.name, ok, seconds, output }
}

/** Runs the steps, `width` at a time, in the order given. */
export const runSteps = async (steps: readonly Step[], width: number): Promise<Verdict[]> => {
  const waiting = [...steps]
  const verdicts: Verdict[] = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) verdicts.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return verdicts
}
