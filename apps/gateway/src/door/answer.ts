import { doorRefusals, type DoorRefusal } from '@jiuyuan/contract-gateway/door'
import { noticeOf, type RefusalNotice } from '@jiuyuan/contract-kit/refusal'
import type { Detail } from '@jiuyuan/kernel/decider'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { FastifyReply, RawServerBase, RouteGenericInterface } from 'fastify'

/** After how many seconds it may be worth asking again what was away. */
export const AWAY_SECONDS = 2

const shaped = (code: TRPC_ERROR_CODE_KEY, httpStatus: number, refusal: RefusalNotice | null) => {
  const data = { code, httpStatus, path: null, refusal, issues: [] }
  return { error: { message: refusal?.code ?? code, code: TRPC_ERROR_CODES_BY_KEY[code], data } }
}

/** The door's own answer in the form of a procedure's error: one answer for a whole batch. */
export const answer = <Server extends RawServerBase>(
  reply: FastifyReply<RouteGenericInterface, Server>,
  refusal: DoorRefusal,
  detail: Detail = {},
) => {
  const text = doorRefusals[refusal]
  const seconds = refusal === 'service-away' ? AWAY_SECONDS : detail['seconds']
  if (seconds !== undefined) void reply.header('retry-after', seconds)
  const status = getHTTPStatusCodeFromError(new TRPCError({ code: text.http }))
  return reply.code(status).send(shaped(text.http, status, noticeOf(refusal, text, detail)))
}

/** What cannot be explained to a person: a broken request, or a fault of ours. */
export const defect = (reply: FastifyReply, status: number) =>
  reply.code(status).send(shaped(status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR', status, null))
