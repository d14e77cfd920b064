import { gatewayRouter, type GatewayApp } from '@jiuyuan/contract-gateway/router'
import { RefusalError } from '@jiuyuan/contract-kit/refusal'
import type { openLog } from '@jiuyuan/service-kit/log'
import type { TRPCError } from '@trpc/server'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Visit } from '../app.ts'
import { AWAY_SECONDS } from './answer.ts'

type Options = FastifyTRPCPluginOptions<typeof gatewayRouter>['trpcOptions']

const minutesOf = ({ cause }: TRPCError) => (cause instanceof RefusalError ? cause.notice.detail['minutes'] : undefined)

const retryAfter = (errors: readonly TRPCError[]) => {
  if (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE'))
    return { headers: { 'retry-after': `${AWAY_SECONDS}` } }
  const minutes = errors.map(minutesOf).find((each) => each !== undefined)
  return minutes === undefined ? {} : { headers: { 'retry-after': `${Number(minutes) * 60}` } }
}

const contextOf = (app: (visit: Visit) => GatewayApp, { visitor }: FastifyRequest) => {
  if (!visitor) throw new Error('a request came past the guard')
  return { app: app(visitor.visit), caller: visitor.caller }
}

/** The gateway's own procedures. A query may come by POST, so that what is asked for need not stand in an address. */
export const serveOwn = async (
  api: FastifyInstance,
  app: (visit: Visit) => GatewayApp,
  log: ReturnType<typeof openLog>,
) => {
  const trpcOptions: Options = {
    router: gatewayRouter,
    allowMethodOverride: true,
    maxBatchSize: 10,
    createContext: ({ req }) => contextOf(app, req),
    responseMeta: ({ errors }) => retryAfter(errors),
    onError: ({ error, path, ctx }) => {
      const line = { path, code: error.code, caller: ctx?.caller.id, correlationId: ctx?.caller.correlationId }
      if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ ...line, error: error.cause ?? error }, 'defect')
      else log.info({ ...line, refusal: error.message.slice(0, 80) }, 'refused')
    },
  }
  await api.register(fastifyTRPCPlugin, { prefix: '/gateway/trpc', trpcOptions })
}
