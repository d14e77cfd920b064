import multipart from '@fastify/multipart'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { UploadDocument, type DocumentUploaded } from '@jiuyuan/contract-registration/dossier'
import { dossierRefusals } from '@jiuyuan/contract-registration/dossier-refusals'
import { fileLimits } from '@jiuyuan/contract-registration/kept-file'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Parts } from '@jiuyuan/service-kit/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { RegistrationCommands } from '../commands.ts'
import { attach, refusing } from '../export/answer.edge.ts'
import { recordLooks } from '../person/look.edge.ts'
import type { PersonReading } from '../person/person.queries.ts'
import { cleanFile } from './clean-file.edge.ts'
import { dossierStateOf, placeOf } from './dossier.queries.ts'
import type { FileStore } from './files.edge.ts'
import { received } from './receive.edge.ts'

interface Keeping extends PersonReading {
  readonly commands: RegistrationCommands
  readonly files: FileStore
  readonly clock: Clock
}

const tellRefusal = refusing(dossierRefusals)
const Wanted = z.object({ personId: z.uuid(), documentId: z.uuid() })
const endings = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf' } as const
const megabytes = fileLimits.bytes / 1024 / 1024

/** A file comes into a person's dossier: cleaned, kept encrypted, then decided; what is refused is swept away. */
const uploading =
  ({ prisma, commands, files, clock }: Keeping) =>
  async (request: FastifyRequest, reply: FastifyReply, by: Caller) => {
    if (!by.permissions.includes('dossier:file')) return tellRefusal(reply, 'dossier-permission-missing')
    const { file, fields, tooLarge } = await received(request)
    if (tooLarge) return tellRefusal(reply, 'upload-too-large', { megabytes })
    if (!file) return tellRefusal(reply, 'upload-missing')
    const asked = UploadDocument.safeParse(fields)
    if (!asked.success) return tellRefusal(reply, 'upload-incomplete')
    const { commandId, personId, documentId: id, kind, replaces } = asked.data
    const division = await placeOf(prisma, personId, by)
    if (division === undefined) return tellRefusal(reply, 'person-unknown')
    const clean = await cleanFile(file.bytes, ['image/jpeg', 'application/pdf'])
    if (!clean.ok) return tellRefusal(reply, clean.code, clean.detail)
    const { id: fileId, bytes, hash } = await files.keep(clean, by)
    const document = { id, kind, mediaType: clean.mediaType, bytes, hash, fileId }
    const add = { type: 'AddDocument', document, replaces, division, today: clock.today(), by: by.id } as const
    const request_ = { commandId, by, body: { id, kind, replaces, hash } }
    const outcome = await commands.dossier(personId, add, request_)
    if (!outcome.ok) return tellRefusal(reply, outcome.code, outcome.detail)
    const answer: DocumentUploaded = { documentId: id }
    return reply.code(201).send(answer)
  }

/** A document goes out: to be saved, never rendered; who looked is on record before. */
const downloading = (keeping: Keeping) => async (request: FastifyRequest, reply: FastifyReply, by: Caller) => {
  if (!by.permissions.includes('dossier:read')) return tellRefusal(reply, 'dossier-permission-missing')
  const { data } = Wanted.safeParse(request.query)
  if (!data || (await placeOf(keeping.prisma, data.personId, by)) === undefined)
    return tellRefusal(reply, 'document-unknown')
  const { documents } = await dossierStateOf(keeping.prisma, data.personId)
  const document = documents.find(({ id, state }) => id === data.documentId && state !== 'retracted')
  if (!document) return tellRefusal(reply, 'document-unknown')
  await recordLooks(keeping, [data.personId], { by, purpose: '打开档案材料' })
  const bytes = await keeping.files.open(document.fileId)
  if (!bytes) return tellRefusal(reply, 'file-unknown')
  return attach(reply, { name: `${document.id}.${endings[document.mediaType]}`, type: document.mediaType, bytes })
}

/** The way of documents into a dossier and out of it. */
export const documentRoutes = (keeping: Keeping): NonNullable<Parts['routes']> => {
  const [upload, download] = [uploading(keeping), downloading(keeping)]
  return (server, callerOf) => {
    void server.register(async (routes) => {
      await routes.register(multipart, { limits: { fileSize: fileLimits.bytes, files: 1, fields: 8, fieldSize: 100 } })
      routes.post('/upload/document', { bodyLimit: fileLimits.bytes + 64 * 1024 }, async (request, reply) =>
        upload(request, reply, await callerOf(request)),
      )
      routes.get('/download/document', async (request, reply) => download(request, reply, await callerOf(request)))
    })
  }
}
