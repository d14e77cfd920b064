import { ServiceName, serviceNames } from '@jiuyuan/contract-gateway/door'
import type { GatewayApp } from '@jiuyuan/contract-gateway/router'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { openLog } from '@jiuyuan/service-kit/log'
import type { FastifyInstance } from 'fastify'
import type { Visit } from '../app.ts'
import type { ServiceUrls } from '../system/status.ts'
import { answer } from './answer.ts'
import { guard, type Guard } from './guard.ts'
import { serveOwn } from './own.ts'
import { proxyTo } from './proxy.ts'

export interface Api extends Guard {
  readonly app: (visit: Visit) => GatewayApp
  readonly urls: ServiceUrls
  readonly sign: (caller: Caller, audience: string) => Promise<string>
  readonly log: ReturnType<typeof openLog>
}

/** A line for what changed something and for what failed; never the query, which may tell whom somebody looked for. */
const logRequests = (api: FastifyInstance, log: Api['log']) =>
  api.addHook('onResponse', (request, reply, done) => {
    const { method, url, visitor } = request
    const { caller } = visitor ?? {}
    const line = { method, path: url.split('?', 1)[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    if (method === 'POST' || reply.statusCode >= 400)
      log.info({ ...line, caller: caller?.id, correlationId: caller?.correlationId }, 'request')
    done()
  })

/** Everything under /api: guarded once, answered by the gateway itself or handed on to the service that is named. */
export const serveApi = async (api: FastifyInstance, parts: Api) => {
  const { app, urls, sign, log } = parts
  guard(api, parts)
  logRequests(api, log)
  await serveOwn(api, app, log)
  for (const name of ServiceName.options) {
    const url = urls[name]
    if (url) await proxyTo(api, { name, url, sign })
    else api.all(`/${name}/*`, (_, reply) => answer(reply, 'service-away', { name: serviceNames[name] }))
  }
  api.all('/*', (_, reply) => answer(reply, 'service-unknown'))
}
