import { setTimeout as pause } from 'node:timers/promises'
import { lastLines, launch, type Launched } from './process.ts'

interface Plan {
  readonly name: string
  readonly entry: string
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  readonly log: string
  readonly started: (pid: number) => void
  readonly warn: (line: string) => void
}

/** One running service. Who kills it on purpose must restart it; who falls by itself is picked up again. */
export interface Service {
  readonly name: string
  readonly url: string
  readonly pid: number
  /** Ends it, or pauses it (SIGSTOP, SIGCONT), without picking it up again. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Ends it if it runs, starts it again and waits until it is ready. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const BOOT_MS = 60_000
const END_MS = 15_000
const LAST_LINES = 6
const FIRST_REST_MS = 500
const LAST_REST_MS = 10_000

const isReady = async (url: string) => {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

const fallen = ({ name, log }: Plan, how: string) =>
  [
    `${name} 意外结束(${how}),日志 ${log} 的最后几行:`,
    ...lastLines(log, LAST_LINES).map((line) => `    ${line.slice(0, 400)}`),
  ].join('\n')

const waitReady = async (plan: Plan, url: string, running: Launched) => {
  const until = Date.now() + BOOT_MS
  while (!(await isReady(url))) {
    if (running.exit !== undefined) throw new Error(fallen(plan, running.exit))
    if (Date.now() > until) throw new Error(`${plan.name} 在 ${BOOT_MS / 1000} 秒内未就绪,见 ${plan.log}`)
    await pause(50)
  }
}

/** Starts a service and waits until it is ready; from then on it is kept running. */
export const startService = async (plan: Plan): Promise<Service> => {
  const { name, entry, port, env, log, started, warn } = plan
  const url = `http://127.0.0.1:${port}`
  let wanted = true
  const run = () => {
    const running = launch({ command: process.execPath, args: [entry], log, env })
    started(running.pid)
    return running
  }
  let current = run()

  /** When a run falls although it is wanted, starts another, more slowly each time it falls soon again. */
  const keep = async (watched: Launched) => {
    for (let rest = FIRST_REST_MS; wanted && watched === current; rest = Math.min(rest * 2, LAST_REST_MS)) {
      const began = Date.now()
      const how = await watched.gone
      if (!wanted || watched !== current) return
      warn(fallen(plan, how))
      if (Date.now() - began > BOOT_MS) rest = FIRST_REST_MS
      await pause(rest)
      if (wanted && watched === current) watched = current = run()
    }
  }
  const boot = async () => {
    await waitReady(plan, url, current)
    wanted = true
    void keep(current)
  }
  const end = async (signal: NodeJS.Signals) => {
    wanted = false
    await current.end(signal, END_MS)
  }
  await boot().catch(async (error: unknown) => {
    await end('SIGKILL')
    throw error
  })
  return {
    name,
    url,
    get pid() {
      return current.pid
    },
    async kill(signal) {
      if (signal === 'SIGSTOP' || signal === 'SIGCONT') return current.kill(signal)
      await end(signal)
    },
    async restart() {
      await end('SIGTERM')
      current = run()
      await boot()
    },
    stop: () => end('SIGTERM'),
  }
}
