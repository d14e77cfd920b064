import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstream, jetstreamManager, JetStreamApiError } from '@nats-io/jetstream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findNats } from '../local/nats/find.ts'
import { startNats, type NatsServer } from '../local/nats/server.ts'
import { freePort } from '../local/ports.ts'
import { applyBus, checkBus } from './apply.ts'
import { durables, streams } from './bus.ts'
import { connectAs } from './connect.ts'
import { loadBusKeys } from './keys.ts'

const settings = { replicas: 1, maxBytes: 4 * 1024 * 1024, demo: true }
let folder: string
let server: NatsServer
let connection: Awaited<ReturnType<typeof connectAs>>
const manager = () => jetstreamManager(connection)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bus-'))
  const keys = loadBusKeys(join(folder, 'keys'))
  const { NATS_URL: _, ...own } = process.env
  server = await startNats({
    source: await findNats(own, console.log),
    folder,
    port: await freePort(),
    keys,
    demo: true,
  })
  connection = await connectAs({ url: server.url, user: 'admin', seed: keys.admin.seed })
}, 180_000)

afterAll(async () => {
  await connection?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('applying the bus', () => {
  test('makes an empty server what the data says', async () => {
    expect(await checkBus(await manager(), settings)).toHaveLength(streams(settings).length + durables.length)
    expect(await applyBus(await manager(), settings)).toEqual([])
  })

  test('changes nothing the second time', async () => {
    const jsm = await manager()
    const before = (await jsm.streams.info('registration')).created
    expect(await applyBus(jsm, settings)).toEqual([])
    expect((await jsm.streams.info('registration')).created).toBe(before)
  })

  test('tells a stream that somebody changed, and puts it right', async () => {
    const jsm = await manager()
    await jsm.streams.update('card', { max_bytes: 1_000_000 })
    expect(await checkBus(jsm, settings)).toEqual([
      { what: 'card', field: 'max_bytes', wanted: settings.maxBytes, found: 1_000_000 },
    ])
    expect(await applyBus(jsm, settings)).toEqual([])
  })

  test('tells a durable that the data does not know', async () => {
    const jsm = await manager()
    await jsm.consumers.add('card', { durable_name: 'stranger' })
    expect(await checkBus(jsm, settings)).toEqual([
      { what: 'card/stranger', field: 'exists', wanted: false, found: true },
    ])
    await jsm.consumers.delete('card', 'stranger')
  })

  test('tells what the server refuses, with its reason', async () => {
    const refused = await applyBus(await manager(), { ...settings, replicas: 3 })
    expect(refused.find(({ what, field }) => what === 'card' && field === 'num_replicas')).toMatchObject({
      wanted: 3,
      found: 1,
      reason: expect.stringMatching(/replicas/),
    })
  })

  test('keeps only the last value per person on the personal stream, and refuses more than a stream may hold', async () => {
    const js = jetstream(connection)
    for (const word of ['first', 'second']) await js.publish('personal.person.p1', word)
    const jsm = await manager()
    expect((await jsm.streams.info('personal')).state.messages).toBe(1)
    expect((await jsm.streams.getMessage('personal', { last_by_subj: 'personal.person.p1' }))?.string()).toBe('second')
    const big = 'x'.repeat(900_000)
    await expect(async () => {
      for (let sent = 0; sent < 6; sent++) await js.publish('training.course-opened.v1', big)
    }).rejects.toThrow(JetStreamApiError)
  })

  test('survives a restart of the server', async () => {
    await server.stop()
    await server.start()
    await connection.close()
    const keys = loadBusKeys(join(folder, 'keys'))
    connection = await connectAs({ url: server.url, user: 'admin', seed: keys.admin.seed })
    expect(await checkBus(await manager(), settings)).toEqual([])
  })
})
