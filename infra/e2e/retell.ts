import { durables, producers, type DurablePlan, type ServiceName } from '../nats/bus.ts'
import type { Bus, World } from './world.ts'

const ownTables = `select string_agg(format('%I.%I', table_schema, table_name), ', ') as list from information_schema.tables
  where table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'
    and (table_schema = 'public' or (table_schema, table_name) in (('kit', 'inbox'), ('kit', 'parked')))`

const begun = ({ config }: DurablePlan, from: number | undefined) => ({
  ...config,
  ...(from === undefined ? {} : { deliver_policy: 'by_start_sequence' as const, opt_start_seq: from }),
})

/** Makes a read model forget everything, the place it had reached on the bus included; `after` lets it hear only what comes from now on. */
export const forget = async (world: World, service: ServiceName, { after = false } = {}) => {
  await world.serviceOf(service).kill('SIGKILL')
  const [{ list } = { list: '' }] = await world.rows<{ list: string }>(service, ownTables)
  await world.rows(service, `truncate ${list}`)
  await world.withBus(async ({ jsm }) => {
    for (const plan of durables.filter(({ config }) => config.durable_name.startsWith(`${service}-`))) {
      const { state } = await jsm.streams.info(plan.stream)
      const keepsLast = plan.stream === 'personal'
      await jsm.consumers.delete(plan.stream, plan.config.durable_name)
      await jsm.consumers.add(plan.stream, begun(plan, after && !keepsLast ? state.last_seq + 1 : undefined))
    }
  })
}

const messagesOf = async ({ jsm }: Bus, stream: string) => {
  const { state } = await jsm.streams.info(stream)
  const found: { subject: string; data: Uint8Array }[] = []
  for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq++) {
    const message = await jsm.streams.getMessage(stream, { seq })
    if (message) found.push(message)
  }
  return found
}

/** Puts every message of the bus into its stream twice more, as a defective relay would: the last first, then in order. Answers how many. */
export const tellTwiceMore = ({ withBus }: World) =>
  withBus(async (bus) => {
    let count = 0
    for (const producer of producers) {
      const messages = await messagesOf(bus, producer)
      for (const { subject, data } of [...messages.toReversed(), ...messages]) {
        await bus.js.publish(subject, data)
        count += 1
      }
    }
    return count
  })
