import multipart from '@fastify/multipart'
import { noticeOf } from '@jiuyuan/contract-kit/refusal'
import { fileLimits, fileRefusals, type FileRefusal } from '@jiuyuan/contract-registration/kept-file'
import type { PhotoUploaded } from '@jiuyuan/contract-registration/notice'
import type { Detail } from '@jiuyuan/kernel/decider'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Parts } from '@jiuyuan/service-kit/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cleanFile } from '../dossier/clean-file.edge.ts'
import type { FileStore } from '../dossier/files.edge.ts'
import type { PrismaClient } from '../generated/client.ts'
import { knownNotice } from './batch.queries.ts'

interface Photos {
  readonly prisma: PrismaClient
  readonly files: Pick<FileStore, 'keep' | 'open'>
}

const statuses: Partial<Record<string, number>> = { NOT_FOUND: 404, PAYLOAD_TOO_LARGE: 413 }
const Asked = z.object({ noticeId: z.uuid() })

const refused = (reply: FastifyReply, code: FileRefusal, detail?: Detail) => {
  const text = fileRefusals[code]
  return reply.code(statuses[text.http] ?? 400).send({ refusal: noticeOf(code, text, detail) })
}

const sent = async (request: FastifyRequest) => {
  const file = request.isMultipart() ? await request.file() : undefined
  return file ? file.toBuffer().catch(() => Buffer.alloc(fileLimits.bytes + 1)) : Buffer.alloc(0)
}

/** The photograph of a poster where it hangs: taken in re-encoded, and shown to the offices of its notice. */
export const postingPhotos =
  ({ prisma, files }: Photos): NonNullable<Parts['routes']> =>
  (server, callerOf) => {
    void server.register(async (routes) => {
      await routes.register(multipart, { limits: { fileSize: fileLimits.bytes, files: 1, fields: 0 } })

      routes.post('/upload/notice-photo', { bodyLimit: fileLimits.bytes + 64 * 1024 }, async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('recognition:publicise')) return reply.code(403).send({ refusal: null })
        const clean = await cleanFile(await sent(request), ['image/jpeg'])
        if (!clean.ok) return refused(reply, clean.code, clean.detail)
        const { id: fileId } = await files.keep(clean, by)
        return reply.code(201).send({ fileId } satisfies PhotoUploaded)
      })

      routes.get('/download/notice-photo', async (request, reply) => {
        const by = await callerOf(request)
        if (!by.permissions.includes('notice:read')) return reply.code(403).send({ refusal: null })
        const { data } = Asked.safeParse(request.query)
        const row = data && (await prisma.notice.findFirst({ where: { id: data.noticeId, ...scopeWhere(by) } }))
        const { photo = null } = row ? knownNotice(row.state) : {}
        const bytes = photo === null ? undefined : await files.open(photo)
        if (!bytes) return refused(reply, 'file-unknown')
        return reply.headers({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' }).send(bytes)
      })
    })
  }
