import type { DoorRefusal } from '@jiuyuan/contract-gateway/door'
import type { Detail } from '@jiuyuan/kernel/decider'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Visit } from '../app.ts'
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
  readonly perMinute: { readonly anonymous: number; readonly session: number; readonly public: number }
}

interface Turned {
  readonly refusal: DoorRefusal
  readonly detail?: Detail
}

/** What is wrong with a request, whoever sends it. */
const faultOf = ({ method, headers }: FastifyRequest, path: string, publicOrigin: string): Turned | undefined => {
  if (!fromOurPage({ method, path, headers }, publicOrigin)) return { refusal: 'request-not-from-page' }
  const limit = isUpload(path) ? sizes.upload : sizes.body
  if (Number(headers['content-length'] ?? 0) > limit * KILO) return { refusal: 'body-too-large', detail: { limit } }
  return callsOf(path).length > BATCH ? { refusal: 'batch-too-large' } : undefined
}

/** Why this visitor may not come in now. */
const barTo = ({ session, address }: Visit, path: string, { meter, perMinute }: Guard): Turned | undefined => {
  const calls = callsOf(path).length
  const seconds = session
    ? meter.take(session.tokenHash.toString('hex'), calls, perMinute.session)
    : meter.take(address, calls, perMinute.anonymous)
  if (seconds > 0) return { refusal: 'too-many-calls', detail: { seconds } }
  return !session && needsSession(path) ? { refusal: 'not-signed-in' } : undefined
}

/** Everything under /api passes here first: from our page, not too large, known, not too often, signed in where it must be. */
export const guard = (api: FastifyInstance, parts: Guard) => {
  api.decorateRequest('visitor', null)
  api.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const path = request.url.split('?', 1)[0] ?? ''
    const fault = faultOf(request, path, parts.publicOrigin)
    if (fault) return answer(reply, fault.refusal, fault.detail)
    request.visitor = await recognise(request, reply, parts)
    const bar = barTo(request.visitor.visit, path, parts)
    if (bar) return answer(reply, bar.refusal, bar.detail)
  })
}
