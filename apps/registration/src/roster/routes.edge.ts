import multipart from '@fastify/multipart'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import { rosterColumns, rosterLimits, rosterRefusals, type RosterUploaded } from '@jiuyuan/contract-registration/roster'
import type { Detail } from '@jiuyuan/kernel/decider'
import type { Parts } from '@jiuyuan/service-kit/service'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { startBatch, UploadedFile } from './start-batch.edge.ts'

/** A refused row as it was sent, with what is wrong in it. */
interface RefusedRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly faults: readonly { readonly column: string; readonly reason: string; readonly fix: string }[]
}

interface Answering {
  readonly start: ReturnType<typeof startBatch>
  /** Null: no such batch in the caller's scope. The look is recorded. */
  readonly refusedRows: (batchId: string, by: Caller) => Promise<readonly RefusedRow[] | null>
}

const statuses: Partial<Record<string, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
}

const tellRefusal = (reply: FastifyReply, code: keyof typeof rosterRefusals, detail?: Detail) => {
  const text = rosterRefusals[code]
  return reply.code(statuses[text.http] ?? 400).send({ refusal: noticeOf(code, text, detail) })
}

const uploaded = async (
  request: FastifyRequest,
  { office }: Caller,
): Promise<UploadedFile | 'file-missing' | 'file-too-large'> => {
  let file: Omit<UploadedFile, 'division'> | undefined
  let division = office
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'division') division = z.string().catch(office).parse(part.value)
      continue
    }
    const bytes = await part.toBuffer().catch(() => undefined)
    if (!bytes) return 'file-too-large'
    file = { name: part.filename, bytes }
  }
  return file ? { ...file, division } : 'file-missing'
}

const csvOf = (rows: readonly RefusedRow[]) =>
  stringify(
    [
      ['行号', ...rosterColumns, '问题', '建议'],
      ...rows.map(({ line, cells, faults }) => [
        line,
        ...rosterColumns.map((_, at) => cells[at] ?? ''),
        faults.map(({ column, reason }) => (column ? `${column}:${reason}` : reason)).join(';'),
        faults.map(({ fix }) => fix).join(' '),
      ]),
    ],
    { bom: true, escape_formulas: true },
  )

const BatchId = z.object({ batchId: z.uuid() })

/** The roster's upload and download: the only routes of this service beside its procedures. */
export const rosterRoutes =
  ({ start, refusedRows }: Answering): NonNullable<Parts['routes']> =>
  (server, callerOf) => {
    void server.register(async (routes) => {
      await routes.register(multipart, {
        limits: { fileSize: rosterLimits.bytes, files: 1, fields: 4, fieldSize: 100 },
      })

      routes.post('/upload/roster', { bodyLimit: rosterLimits.bytes + 64 * 1024 }, async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('roster:import')) return tellRefusal(reply, 'roster-permission-missing')
        if (!request.isMultipart()) return tellRefusal(reply, 'file-missing')
        const file = await uploaded(request, by)
        if (typeof file === 'string') return tellRefusal(reply, file, { megabytes: rosterLimits.bytes / 1024 / 1024 })
        const outcome = await start(file, by)
        if (!outcome.ok) return tellRefusal(reply, outcome.code, outcome.detail)
        const answer: RosterUploaded = { batchId: outcome.batchId }
        return reply.code(202).send(answer)
      })

      routes.get('/download/roster-errors', async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('roster:read')) return tellRefusal(reply, 'roster-permission-missing')
        const asked = BatchId.safeParse(request.query)
        const rows = asked.success ? await refusedRows(asked.data.batchId, by) : null
        if (!rows) return tellRefusal(reply, 'batch-unknown')
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="roster-errors.csv"')
          .header('cache-control', 'no-store')
          .send(csvOf(rows))
      })
    })
  }
