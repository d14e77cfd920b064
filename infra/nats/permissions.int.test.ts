import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findNats } from '../local/nats/find.ts'
import { startNats, type NatsServer } from '../local/nats/server.ts'
import { freePort } from '../local/ports.ts'
import { applyBus } from './apply.ts'
import { producers, services, streamsReadBy, type ServiceName } from './bus.ts'
import { connectAs } from './connect.ts'
import { loadBusKeys, type BusKeys } from './keys.ts'

const refused = /Permissions Violation/
let folder: string
let server: NatsServer
let keys: BusKeys
const connected = new Map<string, Awaited<ReturnType<typeof connectAs>>>()
const as = async (user: ServiceName | 'admin') => {
  const known = connected.get(user)
  if (known) return known
  const connection = await connectAs({ url: server.url, user, seed: keys[user].seed })
  connected.set(user, connection)
  return connection
}
const manager = async (user: ServiceName | 'admin') =>
  jetstreamManager(await as(user), { checkAPI: false, timeout: 1_000 })
const subjectOf = (stream: string) => (stream === 'personal' ? 'personal.person.p1' : `${stream}.something-happened.v1`)
const pairs = services.flatMap((service) => [...producers, 'personal'].map((stream) => ({ service, stream })))
const mayPublish = (service: string, stream: string) => service === (stream === 'personal' ? 'registration' : stream)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bus-'))
  keys = loadBusKeys(join(folder, 'keys'))
  const { NATS_URL: _, ...own } = process.env
  server = await startNats({
    source: await findNats(own, console.log),
    folder,
    port: await freePort(),
    keys,
    demo: true,
  })
  expect(await applyBus(await manager('admin'), { replicas: 1, maxBytes: 4 * 1024 * 1024, demo: true })).toEqual([])
}, 180_000)

afterAll(async () => {
  await Promise.all([...connected.values()].map((connection) => connection.close()))
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('publishing', () => {
  test.each(pairs.filter(({ service, stream }) => !mayPublish(service, stream)))(
    '$service cannot speak as $stream',
    async ({ service, stream }) => {
      const js = jetstream(await as(service), { timeout: 1_000 })
      await expect(js.publish(subjectOf(stream), 'x')).rejects.toThrow(refused)
    },
  )

  test.each(pairs.filter(({ service, stream }) => mayPublish(service, stream)))(
    '$service speaks on $stream',
    async ({ service, stream }) => {
      const js = jetstream(await as(service), { timeout: 1_000 })
      expect((await js.publish(subjectOf(stream), 'x')).stream).toBe(stream)
      expect((await (await manager(service)).streams.info(stream)).config.name).toBe(stream)
    },
  )

  test.each(services)('only the gateway moves the demo clock, and %s hears it', async (service) => {
    const heard = (await as(service)).subscribe('demo.clock', { max: 1 })
    await (await as(service)).flush()
    const js = jetstream(await as(service), { timeout: 1_000 })
    const told = js.publish('demo.clock', '{"offsetMs":1}')
    if (service !== 'gateway') await expect(told).rejects.toThrow(refused)
    await jetstream(await as('gateway')).publish('demo.clock', '{"offsetMs":2}')
    for await (const message of heard) expect(message.string()).toMatch(/offsetMs/)
    const last = await (await manager(service)).streams.getMessage('demo', { last_by_subj: 'demo.clock' })
    expect(last?.string()).toBe('{"offsetMs":2}')
  })
})

describe('reading', () => {
  const own = services.flatMap((service) => streamsReadBy(service).map((stream) => ({ service, stream })))

  test.each(own)('$service reads $stream through its own durable', async ({ service, stream }) => {
    await jetstream(await as('admin')).publish(subjectOf(stream), `for ${service}`)
    const consumer = await jetstream(await as(service), { timeout: 1_000 }).consumers.get(
      stream,
      `${service}-${stream}`,
    )
    const message = await consumer.next({ expires: 2_000 })
    expect(message?.subject).toBe(subjectOf(stream))
    expect(await message?.ackAck()).toBe(true)
  })

  const foreign = services.flatMap((service) =>
    own.filter((durable) => durable.service !== service).map((durable) => ({ service, durable })),
  )

  test.each(services)("%s cannot look at another's durable, nor pull from it", async (service) => {
    const connection = await as(service)
    for (const { durable } of foreign.filter((each) => each.service === service)) {
      const name = `${durable.stream}.${durable.service}-${durable.stream}`
      for (const call of [`CONSUMER.INFO.${name}`, `CONSUMER.MSG.NEXT.${name}`])
        await expect(connection.request(`$JS.API.${call}`, '', { timeout: 1_000 })).rejects.toThrow(refused)
    }
  })

  test.each(services)('%s cannot make consumers or streams, nor delete or purge one', async (service) => {
    const jsm = await manager(service)
    const attempts = [
      () => jsm.consumers.add('registration', { durable_name: `${service}-own` }),
      () => jsm.consumers.add('registration', {}),
      () => jsm.consumers.delete('registration', `${service}-registration`),
      () => jsm.streams.add({ name: 'own', subjects: ['own.>'] }),
      () => jsm.streams.purge('registration'),
      () => jsm.streams.delete('registration'),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(refused)
  })

  test.each(services)("%s cannot listen to facts or to another's inbox", async (service) => {
    for (const subject of ['registration.>', '_INBOX.>', `_INBOX_${service === 'card' ? 'training' : 'card'}.>`]) {
      const subscription = (await as(service)).subscribe(subject)
      await expect(
        (async () => {
          for await (const _ of subscription);
        })(),
      ).rejects.toThrow(refused)
    }
  })
})

describe('personal data', () => {
  test('is erased by registration and by nobody else', async () => {
    await jetstream(await as('registration')).publish('personal.person.p9', 'x')
    const filter = { filter: 'personal.person.p9' }
    await expect((await manager('reporting')).streams.purge('personal', filter)).rejects.toThrow(refused)
    expect((await (await manager('registration')).streams.purge('personal', filter)).purged).toBe(1)
  })
})

describe('the door', () => {
  test('is closed to whoever has no key', async () => {
    await expect(connect({ servers: server.url, timeout: 1_000, reconnect: false })).rejects.toThrow(/authorization/i)
  })
})
