import { contract } from '@jiuyuan/contract-kit/trpc'
import { newId } from '@jiuyuan/contract-kit/id'
import { freePort } from '@jiuyuan/testkit/free-port'
import { AckPolicy, jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { exportJWK, generateKeyPair } from 'jose'
import { onTestFinished } from 'vitest'
import { ServiceEnvironment } from '../src/config.ts'
import { on } from '../src/react.ts'
import { startService, type Parts, type ServiceEdge } from '../src/service.ts'
import { commandShell } from '../src/shell.ts'
import { Stamped, ticket, ticketStore } from './ticket.ts'
import { workshop } from './workshop.ts'

const { router } = contract<object>()
const key = Buffer.alloc(32, 7).toString('base64')

/** The stream of `kit` and the durable of `listener`, as the bus is laid out. */
export const layBus = async (url: string) => {
  const broker = await connect({ servers: url })
  const jsm = await jetstreamManager(broker)
  await jsm.streams.add({ name: 'kit', subjects: ['kit.>'] })
  await jsm.consumers.add('kit', {
    durable_name: 'listener-kit',
    ack_policy: AckPolicy.Explicit,
    max_ack_pending: 256,
    ack_wait: 5e9,
  })
  await broker.close()
}

/** Takes the listener's durable away: what is told from now on is told to nobody. */
export const deafen = async (url: string) => {
  const broker = await connect({ servers: url })
  await (await jetstreamManager(broker)).consumers.delete('kit', 'listener-kit')
  await broker.close()
}

const start = async (name: string, natsUrl: string, databaseUrl: string, parts: (edge: ServiceEdge) => Parts) => {
  const { publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const config = ServiceEnvironment.parse({
    PORT: await freePort(),
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    CALLER_PUBLIC_KEY: JSON.stringify(await exportJWK(publicKey)),
    FIELD_KEY: key,
    INDEX_KEY: key,
    LOG_LEVEL: 'silent',
  })
  return startService({ name, config, router: router({}), parts, streams: name === 'kit' ? ['kit'] : [] })
}

/** A service that stamps tickets and one that hears of it, on a real bus. */
export const twoServices = async (natsUrl: string) => {
  const [here, there] = [await workshop(), await workshop()]
  let shell: ReturnType<typeof stamping> | undefined
  const stamping = (edge: ServiceEdge) => commandShell(edge)(ticket, ticketStore)
  const kit = await start('kit', natsUrl, here.appUrl, (edge) => {
    shell = stamping(edge)
    return { app: {} }
  })
  const hear = on(Stamped, (tx, { ticketId, stamps }) =>
    tx.query(
      `insert into heard as h (ticket_id, stamps) values ($1, $2)
       on conflict (ticket_id) do update set stamps = excluded.stamps, times = h.times + 1`,
      [ticketId, stamps],
    ),
  )
  const listener = await start('listener', natsUrl, there.appUrl, () => ({ app: {}, reactions: { kit: [hear] } }))
  onTestFinished(async () => {
    await Promise.all([kit.stop(), listener.stop()])
  })
  if (!shell) throw new Error('the service has no shell')
  return { shell, here: here.pool, there: there.pool, newId }
}
