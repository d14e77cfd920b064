import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { freePort } from './ports.ts'
import { startService, type Service } from './service.ts'

const honest = `
  const server = require('node:http').createServer((_, answer) => answer.end('ok')).listen(process.env.PORT)
  process.on('SIGTERM', () => server.close(() => process.exit(0)))
`
const broken = `console.error('no table person'); process.exit(3)`

let folder: string
let service: Service | undefined
const warnings: string[] = []

const start = async (source: string) => {
  const entry = join(folder, 'main.cjs')
  await writeFile(entry, source)
  const port = await freePort()
  service = await startService({
    name: 'card',
    entry,
    port,
    env: { PORT: String(port) },
    log: join(folder, 'card.log'),
    started: () => undefined,
    warn: (line) => void warnings.push(line),
  })
  return service
}
const answers = ({ url }: Service) =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'service-'))
  warnings.length = 0
})
afterEach(async () => {
  await service?.stop()
  service = undefined
  await rm(folder, { recursive: true, force: true })
})

describe('a service under watch', () => {
  test('that falls is named with its last log lines and started again', async () => {
    const running = await start(honest)
    const before = running.pid
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(running.pid).not.toBe(before), { timeout: 5_000 })
    await vi.waitFor(async () => expect(await answers(running)).toBe(true), { timeout: 5_000 })
    expect(warnings).toEqual([expect.stringMatching(/card.*SIGKILL/)])
  })

  test('that was killed on purpose stays down until it is restarted', async () => {
    const running = await start(honest)
    await running.kill('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(await answers(running)).toBe(false)
    await running.restart()
    expect(await answers(running)).toBe(true)
    expect(warnings).toEqual([])
  })

  test('that cannot begin is named with what it said last', async () => {
    await expect(start(broken)).rejects.toThrow(/card 意外结束.exit 3.[^]*no table person/)
  })

  test('ends when asked, and is not picked up again', async () => {
    const running = await start(honest)
    await running.stop()
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(await answers(running)).toBe(false)
    expect(warnings).toEqual([])
  })
})
