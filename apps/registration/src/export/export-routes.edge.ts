import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { exportRefusals } from '@jiuyuan/contract-registration/export-refusals'
import type { Parts } from '@jiuyuan/service-kit/service'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { attach, refusing } from './answer.edge.ts'
import { ExportJob } from './export-job.ts'
import type { Exporting } from './make-export.edge.ts'

const tellRefusal = refusing(exportRefusals)
const Asked = z.strictObject({ exportId: z.uuid() })
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const fetching =
  ({ db, commands, files, clock }: Exporting) =>
  async (body: unknown, reply: FastifyReply, by: Caller) => {
    if (!by.permissions.includes('export:persons')) return tellRefusal(reply, 'export-permission-missing')
    const { data } = Asked.safeParse(body)
    if (!data) return tellRefusal(reply, 'export-unknown')
    const { exportId } = data
    const command = { type: 'TakeExport', by: by.id, at: clock.now().toISOString() } as const
    const outcome = await commands.exportJob(exportId, command, { commandId: newId(), by, body: data })
    if (!outcome.ok) return tellRefusal(reply, outcome.code, outcome.detail)
    const { rows } = await db.query<{ state: unknown }>('select state from export_job where id = $1', [exportId])
    const job = ExportJob.parse(rows[0]?.state)
    const bytes = job.status === 'taken' ? await files.open(job.fileId) : undefined
    if (!bytes || job.status !== 'taken') return tellRefusal(reply, 'export-file-lost')
    await files.remove(job.fileId)
    return attach(reply, { name: `export-${exportId}.${job.format}`, type: types[job.format], bytes })
  }

/** The one way out of an export's file: once, by its owner. By POST, because nothing may fetch it in passing. */
export const exportRoutes = (exporting: Exporting): NonNullable<Parts['routes']> => {
  const fetch = fetching(exporting)
  return (server, callerOf) => {
    server.post('/download/export', { bodyLimit: 1024 }, async (request, reply) =>
      fetch(request.body, reply, await callerOf(request)),
    )
  }
}
