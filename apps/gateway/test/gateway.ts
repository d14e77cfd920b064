import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import { newId } from '@jiuyuan/contract-kit/id'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { afterAll, onTestFinished } from 'vitest'
import { z } from 'zod'
import { GatewayEnvironment } from '../src/config.ts'
import { startGateway } from '../src/start.ts'

export const admin = { username: 'admin.region', password: 'open sesame 2026' } as const

const keys = generateKeyPairSync('ed25519')
export const publicKey = keys.publicKey.export({ format: 'jwk' })
export const privateKey = keys.privateKey.export({ format: 'jwk' })

const random = () => randomBytes(32).toString('base64')
const secrets = { FIELD_KEY: random(), INDEX_KEY: random() }

type Environment = Readonly<Record<string, string>>

export type Closers = (close: () => Promise<void>) => unknown

/**
 * A gateway with the region's administrator, on a database of its own or on the one given; limits are wide but for those
 * a test sets. It ends with the test, or when `until` says.
 */
export const openGateway = async (
  environment: Environment = {},
  databaseUrl?: string,
  until: Closers = onTestFinished,
) => {
  const url = databaseUrl ?? (await ownDatabase(until))
  const config = GatewayEnvironment.parse({
    ...secrets,
    PORT: '0',
    DATABASE_URL: url,
    NATS_URL: 'nats://127.0.0.1:1',
    CALLER_PUBLIC_KEY: JSON.stringify(publicKey),
    CALLER_PRIVATE_KEY: JSON.stringify(privateKey),
    SERVICE_URLS: '{}',
    PUBLIC_URL: 'http://jiuyuan.test',
    BOOTSTRAP_ADMIN: `${admin.username}:${admin.password}`,
    TRUSTED_PROXIES: '127.0.0.1',
    ANONYMOUS_PER_MINUTE: '1000',
    LOG_LEVEL: 'silent',
    ...environment,
  })
  const gateway = await startGateway(config)
  until(() => gateway.stop())
  return { ...gateway, databaseUrl: url }
}

const ownDatabase = async (until: Closers) => {
  const database = await freshDatabase('gateway')
  until(() => database[Symbol.asyncDispose]())
  return database.appUrl
}

/** Opens something once for a whole file and closes all of it, the last first, at the end. */
export const forFile = <World>(open: (until: Closers) => Promise<World>) => {
  const closers: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const close of closers.toReversed()) await close()
  })
  let world: Promise<World> | undefined
  return () => (world ??= open((close) => closers.push(close)))
}

export const ours = { [REQUESTED_BY.name]: REQUESTED_BY.value, 'content-type': 'application/json' } as const

const Answer = z.object({
  result: z.object({ data: z.unknown() }).optional(),
  error: z
    .object({
      data: z.object({
        httpStatus: z.int(),
        refusal: z.object({ code: z.string(), zh: z.string(), detail: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    })
    .optional(),
})

interface Visit {
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser with a cookie jar at an address of its own. */
export const browser = (url: string, address = '192.0.2.1') => {
  let cookie = ''
  const send = async ({ path, body, headers = {} }: Visit) => {
    const common = { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}), ...headers }
    const answer = await (body === undefined
      ? fetch(`${url}${path}`, { headers: common })
      : fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { ...ours, ...common } }))
    const given = answer.headers.get('set-cookie')
    if (given) cookie = given.split(';', 1)[0] ?? ''
    return answer
  }
  const told = async (answer: Response) => {
    const { result, error } = Answer.parse(await answer.json())
    return error ? { status: answer.status, refusal: error.data.refusal?.code } : result?.data
  }
  const ask = async (procedure: string, input?: unknown, service = 'gateway') => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return told(await send({ path: `/api/${service}/trpc/${procedure}${query}` }))
  }
  const give = async (procedure: string, input: object = {}, service = 'gateway') =>
    told(await send({ path: `/api/${service}/trpc/${procedure}`, body: { commandId: newId(), ...input } }))
  const signIn = ({ username, password }: { username: string; password: string } = admin) =>
    give('auth.signIn', { username, password })
  return {
    send,
    ask,
    give,
    signIn,
    cookie: () => cookie,
    use: (other: string) => (cookie = other),
  }
}

export const done = { ok: true }

export const clerk = {
  username: 'clerk.a',
  name: '阿依古丽·木拉提',
  roles: ['community-clerk'],
  office: '650102002002',
  password: 'a clerk of 2026',
} as const

/** An administrator's browser, signed in, and an account that it made. */
export const withAccount = async (url: string, account: object = clerk) => {
  const office = browser(url)
  await office.signIn()
  const accountId = newId()
  const made = await office.give('account.create', { accountId, ...clerk, ...account })
  return { office, accountId, made }
}
