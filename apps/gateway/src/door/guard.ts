import type { FastifyInstance } from 'fastify'
import type { Sessions } from '../session/sessions.ts'
import { answer } from './answer.ts'
import { callsOf, needsSession } from './calls.ts'
import { fromOurPage, isUpload } from './from-our-page.ts'
import type { Meter } from './meter.ts'
import { recognise, type cookieFor } from './visitor.ts'

const BATCH = 10
const KILO = 1024

/** Sizes in kilobytes: of what a page sends, and of a file. */
export const sizes = { body: 256, upload: 20 * KILO } as const

export interface Guard {
  readonly publicOrigin: string
  readonly cookie: ReturnType<typeof cookieFor>
  readonly sessions: Sessions
  readonly meter: Meter
  readonly perMinute: { readonly anonymous: number; readonly session: number }
}

/** Everything under /api passes here first: from our page, not too large, known, not too often, signed in where it must be. */
export const guard = (api: FastifyInstance, { publicOrigin, cookie, sessions, meter, perMinute }: Guard) => {
  api.decorateRequest('visitor', null)
  api.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const { method, headers, url } = request
    const path = url.split('?', 1)[0] ?? ''
    if (!fromOurPage({ method, path, headers }, publicOrigin)) return answer(reply, 'request-not-from-page')
    const limit = isUpload(path) ? sizes.upload : sizes.body
    if (Number(headers['content-length'] ?? 0) > limit * KILO) return answer(reply, 'body-too-large', { limit })
    const calls = callsOf(path)
    if (calls.length > BATCH) return answer(reply, 'batch-too-large')
    const visitor = await recognise(request, reply, { sessions, cookie })
    request.visitor = visitor
    const { session, address } = visitor.visit
    const [key, often] = session ? [session.tokenHash.toString('hex'), perMinute.session] : [address, perMinute.anonymous]
    const seconds = meter.take(key, calls.length, often)
    if (seconds > 0) return answer(reply, 'too-many-calls', { seconds })
    if (!session && needsSession(path)) return answer(reply, 'not-signed-in')
  })
}
