import { isDeepStrictEqual } from 'node:util'
import { JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream'
import { durables, streams, type BusSettings, type DurablePlan, type StreamPlan } from './bus.ts'

/** Where the server is not as the data says; `found` is undefined where something is missing. */
export interface Difference {
  readonly what: string
  readonly field: string
  readonly wanted: unknown
  readonly found: unknown
  /** Why the server would not change it. */
  readonly reason?: string | undefined
}

/** Fields that a server leaves out of its answer when they have the value of this list. */
const omitted: Readonly<Record<string, unknown>> = {
  max_age: 0,
  allow_direct: false,
  deny_purge: false,
  deny_delete: false,
}

const compare = (what: string, wanted: object, found: object): Difference[] => {
  const there = new Map(Object.entries(found))
  return Object.entries(wanted)
    .map(([field, value]) => ({ what, field, wanted: value, found: there.get(field) ?? omitted[field] }))
    .filter((each) => !isDeepStrictEqual(each.wanted, each.found))
}

const missing = (what: string): Difference => ({ what, field: 'exists', wanted: true, found: false })
const surplus = (what: string): Difference => ({ what, field: 'exists', wanted: false, found: true })

const orAbsent = <Info>(asked: Promise<Info>) =>
  asked.catch((error: unknown) => {
    if (error instanceof JetStreamApiError && error.status === 404) return undefined
    throw error
  })

const streamDifferences = async (jsm: JetStreamManager, plan: StreamPlan) => {
  const info = await orAbsent(jsm.streams.info(plan.name))
  return info ? compare(plan.name, plan, info.config) : [missing(plan.name)]
}

const nameOf = ({ stream, config }: DurablePlan) => `${stream}/${config.durable_name}`

const durableDifferences = async (jsm: JetStreamManager, plan: DurablePlan) => {
  const info = await orAbsent(jsm.consumers.info(plan.stream, plan.config.durable_name))
  return info ? compare(nameOf(plan), plan.config, info.config) : [missing(nameOf(plan))]
}

/** Durables that stand on our streams although the data does not know them. */
const strangers = async (jsm: JetStreamManager, settings: BusSettings) => {
  const known = new Set(durables.map(nameOf))
  const found: Difference[] = []
  for (const { name } of streams(settings)) {
    if (!(await orAbsent(jsm.streams.info(name)))) continue
    for await (const { config } of jsm.consumers.list(name))
      if (config.durable_name && !known.has(`${name}/${config.durable_name}`))
        found.push(surplus(`${name}/${config.durable_name}`))
  }
  return found
}

/** Reads the whole bus and tells every difference from the data; changes nothing. */
export const checkBus = async (jsm: JetStreamManager, settings: BusSettings): Promise<Difference[]> => {
  const ofStreams = await Promise.all(streams(settings).map((plan) => streamDifferences(jsm, plan)))
  const ofDurables = await Promise.all(durables.map((plan) => durableDifferences(jsm, plan)))
  return [...ofStreams.flat(), ...ofDurables.flat(), ...(await strangers(jsm, settings))]
}

class Refused extends Error {
  override readonly name = 'Refused'
}

const applyStream = async (jsm: JetStreamManager, plan: StreamPlan) => {
  const info = await orAbsent(jsm.streams.info(plan.name))
  if (!info) return jsm.streams.add(plan)
  if (compare(plan.name, plan, info.config).length === 0) return
  // nats-server 2.10.27 on its own accepts more replicas for a stream and cannot load it after the next restart.
  if (!info.cluster?.name && plan.num_replicas > 1) throw new Refused('replicas > 1 on a server without cluster')
  return jsm.streams.update(plan.name, plan)
}

const applyDurable = async (jsm: JetStreamManager, plan: DurablePlan) => {
  const differences = await durableDifferences(jsm, plan)
  if (differences.length === 0) return
  const { stream, config } = plan
  const absent = differences.some(({ field }) => field === 'exists')
  await (absent ? jsm.consumers.add(stream, config) : jsm.consumers.update(stream, config.durable_name, config))
}

/**
 * Brings streams and durables to what the data says, then reads everything back and answers what still differs:
 * a server refuses some changes, and an old one silently ignores fields that it does not know.
 */
export const applyBus = async (jsm: JetStreamManager, settings: BusSettings): Promise<Difference[]> => {
  const reasons = new Map<string, string>()
  const orDifferent = (what: string, asked: Promise<unknown>) =>
    asked.catch((error: unknown) => {
      if (!(error instanceof JetStreamApiError || error instanceof Refused)) throw error
      reasons.set(what, error.message)
    })
  await Promise.all(streams(settings).map((plan) => orDifferent(plan.name, applyStream(jsm, plan))))
  await Promise.all(durables.map((plan) => orDifferent(nameOf(plan), applyDurable(jsm, plan))))
  return (await checkBus(jsm, settings)).map((each) => ({ ...each, reason: reasons.get(each.what) }))
}
