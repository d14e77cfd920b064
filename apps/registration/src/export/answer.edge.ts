import { noticeOf, type RefusalTable } from '@jiuyuan/contract-kit/refusal'
import type { Detail } from '@jiuyuan/kernel/decider'
import type { FastifyReply } from 'fastify'

const statuses: Partial<Record<string, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
}

/** A refusal of a route beside the procedures, told as the procedures tell theirs. */
export const refusing =
  <Table extends RefusalTable>(table: Table) =>
  (reply: FastifyReply, code: keyof Table & string, detail?: Detail) => {
    const text = table[code]
    if (!text) throw new Error(`refusal ${code} is not in the contract`)
    return reply.code(statuses[text.http] ?? 400).send({ refusal: noticeOf(code, text, detail) })
  }

/** A file to be saved, never shown in the page: its kind is not guessed and nobody on the way keeps it. */
export const attach = (reply: FastifyReply, file: { name: string; type: string; bytes: Buffer }) =>
  reply
    .header('content-type', file.type)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(file.bytes)
