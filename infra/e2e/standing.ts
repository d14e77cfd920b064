import { producers, reads, services, durables } from '../nats/bus.ts'
import type { World } from './world.ts'

interface Version {
  readonly id: string
  readonly version: number
}

const toldBy = `select aggregate_id as id, max(version) as version from kit.outbox where version is not null group by 1`
const heardBy = (consumer: string) => `select aggregate_id as id, version from kit.inbox where consumer = '${consumer}'`
const lines = (versions: readonly Version[]) => versions.map(({ id, version }) => `${id} ${version}`)

/** Aggregates of which a consumer has not applied exactly the last version. */
const behind = async ({ rows }: World) => {
  const found: string[] = []
  for (const producer of producers) {
    const told = lines(await rows<Version>(producer, toldBy))
    for (const reader of services.filter((each) => reads[each].includes(producer))) {
      const consumer = `${reader}-${producer}`
      const heard = lines(await rows<Version>(reader, heardBy(consumer)))
      const [expected, known] = [new Set(told), new Set(heard)]
      found.push(...told.filter((line) => !known.has(line)).map((line) => `${consumer} lacks ${line}`))
      found.push(...heard.filter((line) => !expected.has(line)).map((line) => `${consumer} claims ${line}`))
    }
  }
  return found
}

/** Messages that a durable has not been given, or has not acknowledged. */
const waiting = ({ withBus }: World) =>
  withBus(async ({ jsm }) => {
    const all = await Promise.all(
      durables.map(async ({ stream, config: { durable_name: durable } }) => {
        const { num_pending, num_ack_pending } = await jsm.consumers.info(stream, durable)
        return { durable, count: num_pending + num_ack_pending }
      }),
    )
    return all.filter(({ count }) => count > 0)
  })

const counts = `select 'unpublished' as what, count(*)::int from kit.outbox where published_at is null
  union all select 'parked', count(*)::int from kit.parked
  union all select 'dead letters', count(*)::int from kit.dead_letter
  union all select 'journal with holes', count(*)::int
    from (select from kit.journal group by aggregate_id having max(version) <> count(*) or min(version) <> 1)
  union all select 'outbox with holes', count(*)::int
    from (select from kit.outbox where version is not null group by aggregate_id having max(version) <> count(*) or min(version) <> 1)`

/** Everything that is not as it should be once the system has come to rest: nothing lost, nothing doubled, nobody behind. */
export const unrest = async (world: World) => {
  const kept = await Promise.all(
    services.map(async (service) => {
      const found = await world.rows<{ what: string; count: number }>(service, counts)
      return found.filter(({ count }) => count > 0).map(({ what, count }) => `${service}: ${count} ${what}`)
    }),
  )
  const late = (await waiting(world)).map(({ durable, count }) => `${durable}: ${count} waiting`)
  return [...kept.flat(), ...late, ...(await behind(world))]
}

/** Streams that do not hold every message of the outbox once; `personal` keeps only the last of each person. */
export const streamsThatDiffer = (world: World) =>
  world.withBus(async ({ jsm }) => {
    const found = await Promise.all(
      producers.map(async (producer) => {
        const own = `select count(*)::int from kit.outbox where subject like '${producer}.%'`
        const [told] = await world.rows<{ count: number }>(producer, own)
        const { state } = await jsm.streams.info(producer)
        return { producer, told: told?.count, held: state.messages }
      }),
    )
    return found.filter(({ told, held }) => told !== held)
  })
