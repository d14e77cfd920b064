import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { root } from './places.ts'

const Running = z.object({ starter: z.int(), children: z.record(z.string(), z.int()) })

/** Command line of a process; empty when there is none (any more). */
export const commandOf = (pid: number) => {
  try {
    if (existsSync('/proc')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

const read = (path: string) => {
  try {
    return Running.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { starter: 0, children: {} }
  }
}

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch {
    // gone meanwhile
  }
}

/** Our commands only, in case the number belongs to somebody else now. */
const endOrphans = async (pids: readonly number[], isOurs: (command: string) => boolean) => {
  const alive = () => pids.filter((pid) => isOurs(commandOf(pid)))
  alive().forEach((pid) => signal(pid, 'SIGINT'))
  for (let tries = 0; tries < 100 && alive().length > 0; tries++) await pause(100)
  alive().forEach((pid) => signal(pid, 'SIGKILL'))
}

const fileOf = (dataDir: string) => join(dataDir, 'running.json')
const ours = (dataDir: string) => (command: string) => command.includes(root) || command.includes(dataDir)

/** Refuses when another process works on the data folder. */
export const refuseIfTaken = (dataDir: string) => {
  const { starter } = read(fileOf(dataDir))
  if (starter !== process.pid && ours(dataDir)(commandOf(starter)))
    throw new Error(`${dataDir} 正由进程 ${starter} 使用(另一个 npm start?)`)
}

/** Ends what a starter that was killed left behind. */
export const clearUp = (dataDir: string) => endOrphans(Object.values(read(fileOf(dataDir)).children), ours(dataDir))

/** Takes the data folder for this process, after clearing up after one that did not end by itself. */
export const takeFolder = async (dataDir: string) => {
  refuseIfTaken(dataDir)
  await clearUp(dataDir)
  const path = fileOf(dataDir)
  const children: Record<string, number> = {}
  const write = () => writeFileSync(path, JSON.stringify({ starter: process.pid, children }))
  write()
  return {
    note: (name: string, pid: number) => {
      children[name] = pid
      write()
    },
    /** Ends what is still left of ours, and leaves the folder to others. */
    release: async () => {
      await endOrphans(Object.values(children), ours(dataDir))
      rmSync(path, { force: true })
    },
  }
}
