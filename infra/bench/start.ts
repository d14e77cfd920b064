import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { System } from '../local/system.ts'
import { row } from './measure.ts'

const MEGABYTE = 1024 * 1024

/** Resident memory of a process in bytes, as the kernel counts it. */
const residentOf = (pid: number) => {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m)
  return Number(line?.[1] ?? 0) * 1024
}

/** Start time of the whole system (given) and memory of each process when idle. */
export const benchStart = async (system: System, startedInMs: number) => {
  row('start until all are ready', `${(startedInMs / 1000).toFixed(1)} s`)
  await wait(15_000)
  row('process, idle', 'MB resident')
  for (const { name, pid } of system.services) row(name, (residentOf(pid) / MEGABYTE).toFixed(0))
}
