import { withClient } from '@jiuyuan/database/session'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { expect, test } from 'vitest'
import { freshBus } from './fresh-bus.ts'
import { freshDatabase } from './fresh-database.ts'

const row = `insert into kit.look (at, actor_id, office, person_id, purpose, correlation_id)
  values (now(), 'a', 'b', gen_random_uuid(), 'c', gen_random_uuid())`
const countLooks = (url: string) =>
  withClient(url, async (client) => (await client.query('select from kit.look')).rowCount)

test('every fresh database is migrated, empty and of its own', async () => {
  const made = await Promise.all([freshDatabase('card'), freshDatabase('card'), freshDatabase('assistance')])
  for (const { appUrl } of made) {
    expect(await countLooks(appUrl)).toBe(0)
    await withClient(appUrl, (client) => client.query(row))
    expect(await countLooks(appUrl)).toBe(1)
  }
  await Promise.all(made.map((database) => database[Symbol.asyncDispose]()))
})

test('a database is gone when its test file is done', async () => {
  let url = ''
  {
    await using database = await freshDatabase('card')
    url = database.appUrl
  }
  await expect(countLooks(url)).rejects.toThrow(/does not exist/)
})

const connected = async <Result>(url: string, work: (connection: NatsConnection) => Promise<Result>) => {
  const connection = await connect({ servers: url })
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
const messages = (url: string) =>
  connected(url, async (connection) => {
    const jsm = await jetstreamManager(connection)
    return (await jsm.streams.info('card')).state.messages
  })

test('a bus keeps its store through kill and start, and loses it only when wiped', async () => {
  await using bus = await freshBus()
  await connected(bus.url, async (connection) => {
    const jsm = await jetstreamManager(connection)
    await jsm.streams.add({ name: 'card', subjects: ['card.>'] })
    await jetstream(connection).publish('card.card-issued.v1', '{}')
  })
  await bus.stop()
  await bus.start()
  expect(await messages(bus.url)).toBe(1)
  await bus.stop()
  await bus.wipe()
  await bus.start()
  await expect(messages(bus.url)).rejects.toThrow(/stream not found/)
})
