import { databaseAway } from '@jiuyuan/contract-kit/away'
import { Caller } from '@jiuyuan/contract-kit/caller'
import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import { operationsRouter, type OperationsApp } from '@jiuyuan/contract-kit/operations'
import { TRPCError, type AnyTRPCRouter } from '@trpc/server'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { z } from 'zod'
import { newId } from '@jiuyuan/contract-kit/id'
import { CALLER_HEADER, CORRELATION_HEADER } from './caller-token.ts'
import { deprecationHeaders } from './deprecated.ts'
import type { Metrics } from './metrics.ts'

z.config(z.locales.zhCN())

interface Serving {
  readonly router: AnyTRPCRouter
  readonly app: unknown
  readonly operations: OperationsApp
  readonly port: number
  readonly host?: string
  readonly log: Logger
  readonly metrics: Metrics
  readonly verify: (token: string, correlationId: string) => Promise<Caller>
  readonly ready: () => Promise<Record<string, string>>
  /** Routes beside tRPC: uploads and downloads. */
  readonly routes?: (server: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Caller>) => void
}

const limits = {
  connectionTimeout: 10_000,
  requestTimeout: 15_000,
  handlerTimeout: 20_000,
  keepAliveTimeout: 72_000,
  bodyLimit: 256 * 1024,
}

interface Answered {
  readonly error: TRPCError
  readonly path: string | undefined
  readonly ctx: unknown
}

/** One line for what was not granted: a refusal, or a defect with its cause. */
const answered =
  (log: Logger) =>
  ({ error, path, ctx }: Answered) => {
    const { success, data } = Context.safeParse(ctx)
    const line = {
      path,
      code: error.code,
      caller: success ? data.caller.id : undefined,
      correlationId: success ? data.caller.correlationId : undefined,
    }
    if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ ...line, error: error.cause ?? error }, 'defect')
    else log.info({ ...line, refusal: error.message.slice(0, 80) }, 'refused')
  }

const Context = z.object({ caller: Caller })

const statusOf = (error: Error & { statusCode?: number }) => {
  if (error.statusCode) return error.statusCode
  if (error instanceof z.ZodError) return 400
  if (databaseAway(error)) return 503
  return error instanceof TRPCError && error.code === 'UNAUTHORIZED' ? 401 : 500
}

/** Fastify with real limits, `/livez`, `/readyz`, `/metrics`, and tRPC for callers the gateway vouches for. */
export const serve = async ({ router, app, operations, port, host, log, metrics, verify, ready, routes }: Serving) => {
  const server = Fastify({ ...limits, logger: false, forceCloseConnections: 'idle', return503OnClosing: true })
  const callerOf = async ({ headers }: FastifyRequest) => {
    const token = headers[CALLER_HEADER]
    if (typeof token !== 'string') throw new TRPCError({ code: 'UNAUTHORIZED', message: 'caller token missing' })
    const correlationId = z.uuid().safeParse(headers[CORRELATION_HEADER]).data ?? newId()
    return verify(token, correlationId).catch(() => {
      throw new TRPCError({ code: 'UNAUTHORIZED', message: 'caller token invalid' })
    })
  }
  await server.register(helmet)
  await server.register(underPressure, { maxEventLoopDelay: 1_000, retryAfter: 2 })
  server.get('/livez', () => ({ status: 'ok' }))
  server.get('/readyz', async (_, reply) => {
    const state = await ready().catch(() => ({ database: 'away' }))
    return reply.code(state['database'] === 'ok' ? 200 : 503).send(state)
  })
  server.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
  server.addHook('onResponse', (request, reply, done) => {
    metrics.calls.observe(
      { path: request.routeOptions.url ?? 'none', code: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
  const rpc = (served: AnyTRPCRouter, its: unknown): FastifyTRPCPluginOptions<AnyTRPCRouter>['trpcOptions'] => ({
    router: served,
    allowBatching: true,
    maxBatchSize: 10,
    // What is searched for must not stand in addresses: queries may come as POST.
    allowMethodOverride: true,
    createContext: async ({ req }) => ({ app: its, caller: await callerOf(req) }),
    onError: answered(log),
    responseMeta: ({ paths = [] }) => ({ headers: deprecationHeaders(served, paths) }),
  })
  await server.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions: rpc(router, app) })
  await server.register(fastifyTRPCPlugin, { prefix: '/ops', trpcOptions: rpc(operationsRouter, operations) })
  routes?.(server, callerOf)
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ error, path: request.routeOptions.url }, 'defect')
    return reply.code(status).send({ error: status >= 500 ? 'internal' : error.message })
  })
  await server.listen({ port, host: host ?? '127.0.0.1' })
  return server
}
