import { CORRELATION_HEADER } from '@jiuyuan/contract-gateway/http'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Visit } from '../app.ts'
import { callerOf } from '../caller.ts'
import type { Sessions } from '../session/sessions.ts'

/** Who stands at the door with this request. */
export interface Visitor {
  readonly visit: Visit
  readonly caller: Caller
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
  }
}

/** 会话 cookie: over https only its own host can set it, and it never travels in the clear. */
export const cookieFor = (publicUrl: string) => {
  const secure = new URL(publicUrl).protocol === 'https:'
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
  return { name: secure ? '__Host-sid' : 'sid', options }
}

const correlationOf = ({ headers }: FastifyRequest) => z.uuid().safeParse(headers[CORRELATION_HEADER]).data ?? newId()

/** Recognises the visitor by the cookie; the correlation id is the browser's, or new, and is told in the answer. */
export const recognise = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { sessions, cookie }: { sessions: Sessions; cookie: ReturnType<typeof cookieFor> },
): Promise<Visitor> => {
  const correlationId = correlationOf(request)
  void reply.header(CORRELATION_HEADER, correlationId)
  const token = request.cookies[cookie.name]
  const session = token ? await sessions.find(token) : undefined
  const visit = {
    address: request.ip,
    session,
    give: (fresh: string) => void reply.setCookie(cookie.name, fresh, cookie.options),
    takeBack: () => void reply.clearCookie(cookie.name, cookie.options),
  }
  return { visit, caller: callerOf(session, correlationId) }
}
