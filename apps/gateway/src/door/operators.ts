import type { Metrics } from '@jiuyuan/service-kit/metrics'
import type { FastifyInstance } from 'fastify'
import { BlockList } from 'node:net'

const inside = new BlockList()
inside.addSubnet('127.0.0.0', 8)
inside.addSubnet('10.0.0.0', 8)
inside.addSubnet('172.16.0.0', 12)
inside.addSubnet('192.168.0.0', 16)
inside.addAddress('::1', 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')

const isInside = (address: string) => inside.check(address, address.includes(':') ? 'ipv6' : 'ipv4')

interface Operators {
  readonly metrics: Metrics
  readonly ready: () => Promise<Record<string, string>>
}

/** What those who run the system ask: alive, ready, and the figures, which only the inner network may see. */
export const serveOperators = (server: FastifyInstance, { metrics, ready }: Operators) => {
  server.get('/livez', () => ({ status: 'ok' }))
  server.get('/readyz', async (_, reply) => {
    const state = await ready().catch(() => ({ database: 'away' }))
    return reply.code(state['database'] === 'ok' ? 200 : 503).send(state)
  })
  server.get('/metrics', async ({ ip }, reply) =>
    isInside(ip)
      ? reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
      : reply.callNotFound(),
  )
  server.addHook('onResponse', (request, reply, done) => {
    metrics.calls.observe(
      { path: request.routeOptions.url ?? 'none', code: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
}
