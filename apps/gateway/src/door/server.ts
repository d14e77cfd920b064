import type { Metrics } from '@jiuyuan/service-kit/metrics'
import { databaseAway } from '@jiuyuan/contract-kit/away'
import cookies from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify from 'fastify'
import { answer, defect } from './answer.ts'
import { serveApi, type Api } from './api.ts'
import { sizes } from './guard.ts'
import { closedPolicy } from './headers.ts'
import { serveOperators } from './operators.ts'
import { servePages } from './page.ts'
import { servePublic } from './public.ts'

interface Door extends Api {
  readonly metrics: Metrics
  readonly ready: () => Promise<Record<string, string>>
  readonly webFolder?: string | undefined
  readonly trustedProxies?: string | undefined
}

const limits = {
  connectionTimeout: 30_000,
  requestTimeout: 60_000,
  handlerTimeout: 30_000,
  keepAliveTimeout: 72_000,
  bodyLimit: sizes.body * 1024,
}

/** The public server: headers and cookies, the operators' paths, /api behind its guard, and the web app for everything else. */
export const openDoor = async ({ webFolder, trustedProxies, ...parts }: Door) => {
  const { log } = parts
  const server = Fastify({
    ...limits,
    logger: false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: trustedProxies ?? false,
  })
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return answer(reply, 'body-too-large', { limit: sizes.body })
    if (databaseAway(error)) {
      log.warn({ error, path: request.routeOptions.url }, 'database away')
      return answer(reply, 'service-away', { name: '登录' })
    }
    if (status >= 500) log.error({ error, path: request.routeOptions.url }, 'defect')
    return defect(reply, status)
  })
  await server.register(helmet, {
    contentSecurityPolicy: closedPolicy,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: parts.cookie.options.secure,
  })
  await server.register(cookies)
  serveOperators(server, parts)
  await server.register((api) => serveApi(api, parts), { prefix: '/api' })
  await server.register((door) => servePublic(door, parts), { prefix: '/public' })
  if (webFolder) await servePages(server, webFolder)
  return server
}
