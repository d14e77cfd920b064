import { spawn, execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { GenericContainer, Wait } from 'testcontainers'
import { inject } from 'vitest'
import { freePort } from './free-port.ts'
import { findNatsProgram } from './nats-program.ts'

const run = promisify(execFile)

/** A NATS server with JetStream, of one test file alone. The url stays the same through all of these. */
export interface FreshBus extends AsyncDisposable {
  readonly url: string
  /** Ends the server as kill -9 would; the store stays. */
  stop(): Promise<void>
  /** Starts it again on what the store holds. */
  start(): Promise<void>
  /** Forgets the store: what was acknowledged is gone. The server must be stopped. */
  wipe(): Promise<void>
}

const answers = async (port: number) => {
  const socket = connect(port, '127.0.0.1')
  const greeting = await Promise.race([once(socket, 'data'), once(socket, 'close')]).catch(() => [])
  socket.destroy()
  return String(greeting[0]).startsWith('INFO')
}

const untilAnswers = async (port: number) => {
  for (let tries = 0; tries < 200; tries++) {
    if (await answers(port)) return
    await pause(50)
  }
  throw new Error(`nats-server 未在端口 ${port} 应答`)
}

const asProgram = async (port: number): Promise<FreshBus> => {
  const program = await findNatsProgram()
  const folder = await mkdtemp(join(tmpdir(), 'jiuyuan-nats-'))
  const launch = () =>
    spawn(program, ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', folder], { stdio: 'ignore' })
  let server = launch()
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  const wipe = () => rm(folder, { recursive: true, force: true })
  await untilAnswers(port)
  return {
    url: `nats://127.0.0.1:${port}`,
    stop,
    async start() {
      server = launch()
      await untilAnswers(port)
    },
    wipe,
    async [Symbol.asyncDispose]() {
      await stop()
      await wipe()
    },
  }
}

const asContainer = async (port: number): Promise<FreshBus> => {
  const launch = () =>
    new GenericContainer('nats:2.10')
      .withCommand(['-js', '-sd', '/tmp/store'])
      .withExposedPorts({ container: 4222, host: port })
      .withWaitStrategy(Wait.forLogMessage('Server is ready'))
      .start()
  let container = await launch()
  return {
    url: `nats://127.0.0.1:${port}`,
    async stop() {
      await run('docker', ['kill', container.getId()])
    },
    async start() {
      await run('docker', ['start', container.getId()])
      await untilAnswers(port)
    },
    async wipe() {
      await container.stop()
      container = await launch()
      await run('docker', ['kill', container.getId()])
    },
    async [Symbol.asyncDispose]() {
      await container.stop()
    },
  }
}

/** Starts a NATS server for one test file: a container or a local program, as the run's other servers. */
export const freshBus = async (): Promise<FreshBus> => {
  const port = await freePort()
  return inject('servers') === 'containers' ? asContainer(port) : asProgram(port)
}
