import { demo, personal, producers, services, streamsReadBy, type ServiceName } from './bus.ts'

/** What one nkey user may do; subjects are NATS subjects with wildcards. */
export interface Permissions {
  readonly publish: readonly string[]
  readonly subscribe: readonly string[]
}

/** Reading one durable and nothing else: ask for it, pull from it, acknowledge. */
const reading = (service: ServiceName, stream: string) => {
  const durable = `${stream}.${service}-${stream}`
  return [`$JS.API.CONSUMER.INFO.${durable}`, `$JS.API.CONSUMER.MSG.NEXT.${durable}`, `$JS.ACK.${durable}.>`]
}

const writing = (service: ServiceName) =>
  producers.includes(service) ? [`${service}.>`, `$JS.API.STREAM.INFO.${service}`] : []

/** The writer of personal data may also purge one person's: erasure (个人信息保护法 47). */
const personalWriting = (service: ServiceName) =>
  service === personal.writer
    ? ['personal.person.>', `$JS.API.STREAM.INFO.${personal.stream}`, `$JS.API.STREAM.PURGE.${personal.stream}`]
    : []

const hearingDemo = ['STREAM.INFO', 'STREAM.MSG.GET', 'DIRECT.GET']
  .map((call) => `$JS.API.${call}.${demo.stream}`)
  .concat(`$JS.API.DIRECT.GET.${demo.stream}.>`)

const demoRights = (service: ServiceName) => (service === demo.writer ? [...hearingDemo, demo.subject] : hearingDemo)

/** What a service may do on the bus. */
export const permissionsOf = (service: ServiceName, inDemo: boolean): Permissions => ({
  publish: [
    ...writing(service),
    ...personalWriting(service),
    ...streamsReadBy(service).flatMap((stream) => reading(service, stream)),
    ...(inDemo ? demoRights(service) : []),
  ],
  subscribe: [`_INBOX_${service}.>`, ...(inDemo ? [demo.subject] : [])],
})

/** Who may log in: every service, and the admin who applies the bus. */
export const users = [...services, 'admin'] as const
export type BusUser = (typeof users)[number]

export const permissionsOfUser = (user: BusUser, inDemo: boolean): Permissions =>
  user === 'admin' ? { publish: ['>'], subscribe: ['>'] } : permissionsOf(user, inDemo)
