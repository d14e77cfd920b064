import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface Launch {
  readonly command: string
  readonly args: readonly string[]
  /** File that takes stdout and stderr. */
  readonly log: string
  /** Added to this process's own environment. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly uid?: number
  readonly gid?: number
}

/** A child process; `exit` is set once it is gone. */
export interface Launched {
  readonly pid: number
  readonly exit: string | undefined
  readonly gone: Promise<string>
  kill(signal: NodeJS.Signals): void
  /** Sends the signal, and SIGKILL when the child does not end in time. */
  end(signal: NodeJS.Signals, patienceMs: number): Promise<string>
}

/** Starts a child in a process group of its own, so that Ctrl-C reaches only the one who ends the children in order. */
export const launch = ({ command, args, log, env, ...where }: Launch): Launched => {
  mkdirSync(dirname(log), { recursive: true })
  const file = openSync(log, 'a', 0o600)
  const child = spawn(command, args, {
    ...where,
    env: { ...process.env, ...env },
    stdio: ['ignore', file, file],
    detached: true,
  })
  closeSync(file)
  let exit: string | undefined
  const gone = new Promise<string>((resolve) => {
    const done = (how: string) => resolve((exit ??= how))
    child.once('error', ({ message }) => done(message))
    child.once('exit', (code, signal) => done(signal ?? `exit ${code}`))
  })
  const kill = (signal: NodeJS.Signals) => void (exit === undefined && child.kill(signal))
  const end = async (signal: NodeJS.Signals, patienceMs: number) => {
    kill(signal)
    const timer = setTimeout(() => kill('SIGKILL'), patienceMs)
    return gone.finally(() => clearTimeout(timer))
  }
  return {
    pid: child.pid ?? 0,
    get exit() {
      return exit
    },
    gone,
    kill,
    end,
  }
}

/** The last lines of a log file. */
export const lastLines = (path: string, count: number) => {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count)
  } catch {
    return []
  }
}
