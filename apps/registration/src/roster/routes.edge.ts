import multipart from '@fastify/multipart'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { rosterLimits, type RosterUploaded } from '@jiuyuan/contract-registration/roster'
import { rosterRefusals } from '@jiuyuan/contract-registration/roster-refusals'
import type { Parts } from '@jiuyuan/service-kit/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { received } from '../dossier/receive.edge.ts'
import { attach, refusing } from '../export/answer.edge.ts'
import { workbookOf } from '../export/write-sheet.edge.ts'
import type { RefusedRows } from './refused-rows.edge.ts'
import type { sendBatch } from './send-batch.edge.ts'
import { rosterTemplate } from './template.edge.ts'

interface Answering {
  readonly send: ReturnType<typeof sendBatch>
  /** Null: no such batch in the caller's scope. The look is recorded. */
  readonly refusedRows: (batchId: string, by: Caller) => Promise<RefusedRows | null>
}

const BatchId = z.object({ batchId: z.uuid() })
const Division = z.object({ division: z.string().max(12).optional() })
const tellRefusal = refusing(rosterRefusals)
const megabytes = rosterLimits.bytes / 1024 / 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows as they were sent, with what is wrong in them at the end: mended here, the file can be sent again. */
const errorFile = ({ header, rows }: RefusedRows) =>
  workbookOf({
    title: '有误的行',
    header: [...header, '行号', '问题', '怎样更正'],
    rows: rows.map(({ line, cells, faults }) => [
      ...header.map((_, at) => cells[at] ?? ''),
      `${line}`,
      faults.map(({ column, reason }) => (column ? `${column}:${reason}` : reason)).join(';'),
      faults.map(({ fix }) => fix).join(' '),
    ]),
    watermark: '',
  })

/** The roster's upload, template and error file. */
export const rosterRoutes = ({ send, refusedRows }: Answering): NonNullable<Parts['routes']> => {
  const upload = async (request: FastifyRequest, reply: FastifyReply, by: Caller) => {
    if (!by.permissions.includes('roster:import')) return tellRefusal(reply, 'roster-permission-missing')
    const { file, fields, tooLarge } = await received(request)
    if (tooLarge) return tellRefusal(reply, 'file-too-large', { megabytes })
    if (!file) return tellRefusal(reply, 'file-missing')
    const outcome = await send({ ...file, division: Division.catch({}).parse(fields).division || by.office }, by)
    if (!outcome.ok) return tellRefusal(reply, outcome.code, outcome.detail)
    const answer: RosterUploaded = { batchId: outcome.batchId, known: outcome.known }
    return reply.code(202).send(answer)
  }
  return (server, callerOf) => {
    void server.register(async (routes) => {
      await routes.register(multipart, {
        limits: { fileSize: rosterLimits.bytes, files: 1, fields: 4, fieldSize: 100 },
      })
      routes.post('/upload/roster', { bodyLimit: rosterLimits.bytes + 64 * 1024 }, async (request, reply) =>
        upload(request, reply, await callerOf(request)),
      )
      routes.get('/download/roster-template', async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('roster:import')) return tellRefusal(reply, 'roster-permission-missing')
        const { division = by.office } = Division.catch({}).parse(request.query)
        return attach(reply, { name: 'roster-template.xlsx', type: XLSX, bytes: await rosterTemplate(division) })
      })
      routes.get('/download/roster-errors', async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('roster:read')) return tellRefusal(reply, 'roster-permission-missing')
        const asked = BatchId.safeParse(request.query)
        const rows = asked.success ? await refusedRows(asked.data.batchId, by) : null
        if (!rows) return tellRefusal(reply, 'batch-unknown')
        return attach(reply, { name: 'roster-errors.xlsx', type: XLSX, bytes: await errorFile(rows) })
      })
    })
  }
}
