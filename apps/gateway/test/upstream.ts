import { contract } from '@jiuyuan/contract-kit/trpc'
import { callerVerifier } from '@jiuyuan/service-kit/caller-token'
import { openLog } from '@jiuyuan/service-kit/log'
import { openMetrics } from '@jiuyuan/service-kit/metrics'
import { serve } from '@jiuyuan/service-kit/serve'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Pool } from 'pg'
import { z } from 'zod'
import { publicKey, type Closers } from './gateway.ts'

const { router, requires } = contract<null>()
const everybodys = requires('session:read', 'self')

const echoRouter = router({
  caller: everybodys.query(({ ctx }) => ctx.caller),
  say: everybodys
    .input(z.strictObject({ commandId: z.uuid(), text: z.string().max(5) }))
    .mutation(({ input }) => input.text),
  break: everybodys.query(() => {
    throw new Error('a secret of the inside')
  }),
})

/** A service made as all are, that says who it was told is calling; files are read and written as streams. */
export const openUpstream = async (pool: Pool, service: string, until: Closers) => {
  const seen: Record<string, unknown>[] = []
  const server = await serve({
    router: echoRouter,
    operations: { deadLetters: async () => [], replay: async () => ({ ok: true }) },
    app: null,
    port: 0,
    log: openLog(service, 'silent'),
    metrics: openMetrics(service, pool),
    verify: await callerVerifier(publicKey, service),
    ready: async () => ({ database: 'ok' }),
    routes: (at, callerOf) => {
      at.addHook('onRequest', async ({ headers }) => void seen.push(headers))
      at.addContentTypeParser(
        'multipart/form-data',
        (_: unknown, stream: Readable, done: (error: null, body: Readable) => void) => done(null, stream),
      )
      at.post<{ Body: Readable }>('/upload/file', { bodyLimit: 64 * 1024 * 1024 }, async (request) => {
        await callerOf(request)
        const hash = createHash('sha256')
        for await (const part of request.body) hash.update(part)
        return { sha256: hash.digest('hex') }
      })
      at.get('/busy', (_, reply) => reply.code(503).send({ error: 'busy' }))
      at.get('/download/:megabytes', async (request, reply) => {
        await callerOf(request)
        const { megabytes } = z.object({ megabytes: z.coerce.number() }).parse(request.params)
        const parts = (function* () {
          for (let part = 0; part < megabytes; part++) yield Buffer.alloc(1024 * 1024, part)
        })()
        return reply
          .header('content-disposition', 'attachment')
          .type('application/octet-stream')
          .send(Readable.from(parts))
      })
    },
  })
  let open = true
  const close = async () => {
    if (open) await server.close()
    open = false
  }
  until(close)
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, seen, close }
}
