import { personal, services, type ServiceName } from '../nats/bus.ts'
import { root, type Ports } from './places.ts'
import { town } from '../journey/town.ts'
import type { Secrets } from './secrets.ts'

/** What the processes find around them; the same for all. */
export interface Surroundings {
  readonly ports: Ports
  /** Database URL of the service's application role. */
  readonly databases: Readonly<Partial<Record<ServiceName, string>>>
  readonly natsUrl: string
  /** nkey seeds; none where NATS was given from outside. */
  readonly natsSeeds: Readonly<Partial<Record<ServiceName, string>>>
  readonly secrets: Secrets
  readonly demo: boolean
  readonly publicUrl: string
  /** Where data, keys and logs live. */
  readonly folder: string
}

/** One process of the system: how it is started and what it is told. */
export interface ProcessPlan {
  readonly name: ServiceName
  /** Its main file. */
  readonly entry: string
  readonly port: (ports: Ports) => number
  readonly env: (around: Surroundings) => Record<string, string>
}

const urlsOf = (ports: Ports) =>
  Object.fromEntries(
    services.filter((name) => name !== 'gateway').map((name) => [name, `http://127.0.0.1:${ports[name]}`]),
  )

const knowsPersons = (name: ServiceName) => [personal.writer, ...personal.readers].some((each) => each === name)

const everywhere = (name: ServiceName, around: Surroundings): Record<string, string> => {
  const { ports, databases, natsUrl, natsSeeds, secrets, demo } = around
  return {
    SERVICE: name,
    PORT: String(ports[name]),
    DATABASE_URL: databases[name] ?? '',
    NATS_URL: natsUrl,
    ...(natsSeeds[name] ? { NATS_SEED: natsSeeds[name] } : {}),
    CALLER_PUBLIC_KEY: JSON.stringify(secrets.callerPublicKey),
    FIELD_KEY: secrets.services[name].fieldKey,
    INDEX_KEY: secrets.services[name].indexKey,
    ...(knowsPersons(name) ? { PERSONAL_KEY: secrets.personalKey } : {}),
    ...(demo ? { DEMO: '1' } : {}),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    // Stripped and compiled sources are kept: starts are quicker, and the stripper need not stay in memory.
    NODE_COMPILE_CACHE: `${root}/node_modules/.cache/jiuyuan`,
  }
}

/** A demonstration is one person at many screens, and a benchmark many more: the door's limits are wider, and the town's administrator is there. */
const demoDoor = () => ({
  BOOTSTRAP_ADMIN: `admin.region:${town.password}`,
  ANONYMOUS_PER_MINUTE: process.env['ANONYMOUS_PER_MINUTE'] ?? '600',
  SESSION_PER_MINUTE: process.env['SESSION_PER_MINUTE'] ?? '3000',
})

const gatewayOnly = ({ ports, secrets, publicUrl, demo }: Surroundings) => ({
  ...(demo ? demoDoor() : {}),
  CALLER_PRIVATE_KEY: JSON.stringify(secrets.callerPrivateKey),
  SERVICE_URLS: JSON.stringify(urlsOf(ports)),
  WEB_DIST: `${root}/apps/web/dist`,
  PUBLIC_URL: publicUrl,
})

const registrationOnly = ({ folder }: Surroundings) => ({ FILES_DIR: `${folder}/files` })

const cardOnly = ({ secrets }: Surroundings) => ({
  CARD_SIGNING_KEY: secrets.cardSigningKey,
  CARD_SIGNING_ALGORITHM: process.env['CARD_SIGNING_ALGORITHM'] ?? 'Ed25519',
})

const own: Readonly<Partial<Record<ServiceName, (around: Surroundings) => Record<string, string>>>> = {
  gateway: gatewayOnly,
  registration: registrationOnly,
  card: cardOnly,
}

/** The process list as data, shared by start, demo, tests and benchmarks. */
export const processes: readonly ProcessPlan[] = services.map((name) => ({
  name,
  entry: `${root}/apps/${name}/src/main.ts`,
  port: (ports) => ports[name],
  env: (around) => ({ ...everywhere(name, around), ...own[name]?.(around) }),
}))
