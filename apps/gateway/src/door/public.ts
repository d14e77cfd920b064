import { ServiceName } from '@jiuyuan/contract-gateway/door'
import httpProxy from '@fastify/http-proxy'
import { markup, sendPage } from '@jiuyuan/service-kit/public-page'
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerBase, RouteGenericInterface } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import type { ServiceUrls } from '../system/status.ts'
import type { Meter } from './meter.ts'

const CONNECT_MS = 2_000
const ANSWER_MS = 10_000
const AWAY_SECONDS = 2
/** A page's address is a token: letters, digits, - and _ only, so that nothing but the service's `/public` can be reached. */
const ADDRESS = /^\/public\/[a-z]+(\/[\w-]{1,64}){1,4}$/
const FORM = /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i
const FORM_BYTES = 16 * 1024
/** Sending something in is as much as this many looks. */
const FORM_CALLS = 5
const inward = ['content-type', 'content-length']
const outward = ['content-type', 'content-length', 'content-security-policy']

interface PublicDoor {
  readonly urls: ServiceUrls
  readonly meter: Meter
  readonly perMinute: { readonly public: number }
}

const only = (names: readonly string[], headers: IncomingHttpHeaders) =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))

type Reply = FastifyReply<RouteGenericInterface, RawServerBase>
const tell = (reply: Reply, status: number, sentence: string) =>
  sendPage(reply, { title: '就业援助', body: markup`<p class="told">${sentence}</p>` }, status)

const away = (reply: Reply) => tell(reply.header('retry-after', AWAY_SECONDS), 503, '服务暂时不可用,请稍后再试。')

// A form of ours is sent by our page or by a program; the origin says nothing where no referrer is told.
const isOurForm = ({ headers }: FastifyRequest) =>
  ['same-origin', undefined].includes(headers['sec-fetch-site']?.toString()) &&
  FORM.test(headers['content-type'] ?? '') &&
  Number(headers['content-length'] ?? 0) <= FORM_BYTES

const faultOf = (request: FastifyRequest) => {
  if (!ADDRESS.test(request.url.split('?', 1)[0] ?? '')) return { status: 404, sentence: '没有这个页面。' }
  if (request.method === 'POST' && !isOurForm(request)) return { status: 403, sentence: '请在本页面中填写后提交。' }
  return undefined
}

const proxyTo = (door: FastifyInstance, name: ServiceName, upstream: string) =>
  door.register(httpProxy, {
    prefix: `/${name}`,
    rewritePrefix: '/public',
    upstream,
    httpMethods: ['GET', 'POST'],
    disableRequestLogging: true,
    undici: { connections: 16, connect: { timeout: CONNECT_MS }, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS },
    replyOptions: {
      retryDelay: () => null,
      // What messengers add to a shared address goes no further.
      queryString: () => '',
      rewriteRequestHeaders: (_, headers) => ({ ...only(inward, headers), host: headers.host }),
      rewriteHeaders: (headers) => ({
        ...only(outward, headers),
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow, noarchive',
      }),
      onResponse: (_, reply, { stream }) => {
        if (reply.statusCode < 500) return void reply.send(stream)
        stream.resume()
        tell(reply.removeHeader('content-length'), 500, '系统出现故障,请稍后再试。')
      },
      onError: away,
    },
  })

/**
 * `/public/<service>/…` for everybody: no session, no caller token, a strict meter per address, small forms. The service
 * sees neither cookie nor query and answers from its own `/public/…`; nothing else of it can be reached.
 */
export const servePublic = async (door: FastifyInstance, { urls, meter, perMinute }: PublicDoor) => {
  door.addHook('onRequest', async (request, reply) => {
    const fault = faultOf(request)
    if (fault) return tell(reply, fault.status, fault.sentence)
    const calls = request.method === 'POST' ? FORM_CALLS : 1
    const seconds = meter.take(`public ${request.ip}`, calls, perMinute.public)
    if (seconds === 0) return
    return tell(reply.header('retry-after', seconds), 429, `访问过于频繁,请在${seconds}秒后再试。`)
  })
  for (const name of ServiceName.options) {
    const url = urls[name]
    if (url) await proxyTo(door, name, url)
    else door.all(`/${name}/*`, (_, reply) => away(reply))
  }
  door.all('/*', (_, reply) => tell(reply, 404, '没有这个页面。'))
}
