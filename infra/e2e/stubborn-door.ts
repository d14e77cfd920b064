import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 60_000
const REST_MS = 250

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** A command that was given again after its answer, with what was answered each time. */
export interface Repeated {
  readonly path: string
  readonly answers: readonly [string, string]
}

interface Options {
  readonly gatewayUrl: string
  /** Told of each request as it goes in: the service that is meant, and the how-manieth for it. */
  readonly entering?: (service: string, nth: number) => void
}

const handedOn = ['content-type', 'cookie', 'x-requested-by', 'x-correlation-id', 'accept']
const handedBack = ['content-type', 'content-disposition']

const headersOf = ({ headers }: IncomingMessage) =>
  new Headers(handedOn.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))

const ask = async (url: string, init: RequestInit): Promise<Answer | undefined> => {
  try {
    const response = await fetch(url, init)
    const body = Buffer.from(await response.arrayBuffer())
    return response.status === 503 ? undefined : { status: response.status, headers: response.headers, body }
  } catch {
    return undefined
  }
}

/** Asks until somebody answers, as a page does whose service is away. */
const insist = async (url: string, init: RequestInit): Promise<Answer> => {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(REST_MS)) {
    const answer = await ask(url, init)
    if (answer) return answer
    if (Date.now() > until) throw new Error(`nobody answered at ${url}`)
  }
}

const isCommand = (path: string, body: Buffer) =>
  /^\/api\/(?!gateway)[a-z]+\/trpc\//.test(path) && body.includes('"commandId"')

const said = ({ status, body }: Answer) => `${status} ${body.toString('utf8')}`

const give = (response: ServerResponse, { status, headers, body }: Answer) => {
  for (const name of handedBack) if (headers.has(name)) response.setHeader(name, headers.get(name) ?? '')
  response.setHeader('set-cookie', headers.getSetCookie())
  response.writeHead(status).end(body)
}

/**
 * A way to the public door on which every answer to a command is lost once: the same command, with the same id, is given
 * again, and both answers are kept in `repeated`. What cannot be answered now is asked again.
 */
export const stubbornDoor = async ({ gatewayUrl, entering = () => {} }: Options) => {
  const repeated: Repeated[] = []
  const counts = new Map<string, number>()
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const { url: path = '/', method = 'GET' } = request
    const body = await buffer(request)
    const init = { method, headers: headersOf(request), ...(method === 'GET' ? {} : { body: new Uint8Array(body) }) }
    const service = /^\/api\/([a-z]+)\//.exec(path)?.[1] ?? ''
    const nth = (counts.get(service) ?? 0) + 1
    counts.set(service, nth)
    const asked = insist(gatewayUrl + path, init)
    entering(service, nth)
    const first = await asked
    if (!isCommand(path, body)) return give(response, first)
    const second = await insist(gatewayUrl + path, init)
    repeated.push({ path, answers: [said(first), said(second)] })
    give(response, second)
  }
  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    repeated,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
