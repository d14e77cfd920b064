import { serviceNames, type ServiceName } from '@jiuyuan/contract-gateway/door'
import { CORRELATION_HEADER } from '@jiuyuan/contract-gateway/http'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import httpProxy from '@fastify/http-proxy'
import { CALLER_HEADER } from '@jiuyuan/service-kit/caller-token'
import type { FastifyInstance, FastifyReply, RawServerBase, RouteGenericInterface } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { answer } from './answer.ts'

const ANSWER_MS = 20_000
const CONNECT_MS = 2_000
const inward = ['accept', 'accept-encoding', 'accept-language', 'content-type', 'content-length', 'trpc-accept']
const outward = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-disposition',
  'retry-after',
  'vary',
  // What a service says of procedures that will go.
  'deprecation',
  'sunset',
  'link',
]
/** What a service tells its operators is not for those outside. */
const inner = /^\/(livez|readyz|metrics)\b/

const only = (names: readonly string[], headers: IncomingHttpHeaders) =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))

interface Service {
  readonly name: ServiceName
  readonly url: string
  readonly sign: (caller: Caller, audience: string) => Promise<string>
}

declare module 'fastify' {
  interface FastifyRequest {
    callerToken: string
  }
}

type Reply = FastifyReply<RouteGenericInterface, RawServerBase>
const away = (reply: Reply, name: ServiceName) => answer(reply, 'service-away', { name: serviceNames[name] })

/**
 * Hands everything under `/api/<service>` on, body and answer as streams. Of the browser's headers only those named
 * here go in; who it is the service learns from a token made for this request, and from nothing else.
 */
export const proxyTo = async (api: FastifyInstance, { name, url, sign }: Service) => {
  await api.register(httpProxy, {
    prefix: `/${name}`,
    upstream: url,
    httpMethods: ['GET', 'HEAD', 'POST'],
    disableRequestLogging: true,
    undici: { connections: 64, connect: { timeout: CONNECT_MS }, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS },
    preHandler: (request, reply, done) => {
      const caller = request.visitor?.caller
      if (!caller) return void answer(reply, 'not-signed-in')
      if (inner.test(decodeURI(request.url).slice(`/api/${name}`.length))) return void answer(reply, 'service-unknown')
      sign(caller, name).then((token) => {
        request.callerToken = token
        done()
      }, done)
    },
    replyOptions: {
      retryDelay: () => null,
      rewriteRequestHeaders: (request, headers) => ({
        ...only(inward, headers),
        host: headers.host,
        [CALLER_HEADER]: request.callerToken,
        [CORRELATION_HEADER]: request.visitor?.caller.correlationId,
      }),
      rewriteHeaders: (headers) => only(outward, headers),
      onResponse: (_, reply, { stream }) => {
        if (reply.statusCode !== 503) return void reply.send(stream)
        stream.resume()
        away(reply.removeHeader('content-length').removeHeader('content-encoding'), name)
      },
      onError: (reply) => away(reply, name),
    },
  })
}
