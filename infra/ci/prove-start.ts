import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { dataDir, ports } from '../local/places.ts'
import { root } from './step.ts'
import { ending } from './tests.ts'

const START_MS = 300_000
const STOP_MS = 60_000
const door = `http://127.0.0.1:${ports.gateway}`

const answers = () =>
  fetch(`${door}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Ctrl-C reaches everything that the terminal started; so does this. */
const npm = (...args: string[]) => spawn('npm', args, { cwd: root, stdio: 'inherit', detached: true })

const ended = async (child: ChildProcess, patience: number): Promise<number | null> => {
  if (child.exitCode !== null) return child.exitCode
  await once(child, 'exit', { signal: AbortSignal.timeout(patience) })
  return child.exitCode
}

/** Ready for people: every service answers and the town is there. */
const started = async (system: ChildProcess) => {
  const until = Date.now() + START_MS
  while (Date.now() < until && system.exitCode === null) {
    if (existsSync(`${dataDir}/town-loaded`) && (await answers())) return true
    await pause(500)
  }
  return false
}

const listening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

/** npm itself goes at once; what counts is that every server is gone, and that PostgreSQL went last and in order (it removes its pid file). */
const stopped = async (system: ChildProcess) => {
  if (system.exitCode !== null || system.pid === undefined) return false
  process.kill(-system.pid, 'SIGINT')
  const until = Date.now() + STOP_MS
  while (Date.now() < until) {
    const open = await Promise.all(Object.values(ports).map(listening))
    if (!open.includes(true) && !existsSync(`${dataDir}/postgres/postmaster.pid`)) return true
    await pause(250)
  }
  return false
}

/** The one command, as a newcomer uses it: it starts, carries the journey through the public door, and ends cleanly. */
const prove = async () => {
  if (await answers()) throw new Error(`${door} 已有应答,不能在此证明 npm start`)
  const system = npm('start')
  const verdicts: [string, boolean][] = [['npm start', await started(system)]]
  verdicts.push([
    'npm run demo journey',
    verdicts[0]?.[1] === true && (await ended(npm('run', 'demo', 'journey'), START_MS)) === 0,
  ])
  verdicts.push(['Ctrl-C', await stopped(system)])
  const failures = verdicts.filter(([, ok]) => !ok).map(([name]) => name)
  for (const [name, ok] of verdicts) if (ok) console.log(`✓ ${name}`)
  return { passed: verdicts.length - failures.length, failed: failures.length, skipped: 0, failures }
}

const tally = await prove()
console.log(ending(tally))
process.exitCode = tally.failed === 0 ? 0 : 1
